package org.soletape.portfolio.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.CsvText;
import org.soletape.catalog.FileProblem;
import org.soletape.catalog.UnreadableCsv;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairTexts;
import org.soletape.portfolio.TextRules;

/**
 * An inventory file as far as it could be read: CSV with a header line, separated by comma,
 * semicolon, tab or bar. Only {@code sku} must be among the columns.
 *
 * @param lines the pairs of those that are fine
 * @param rows how many there are, fine or not
 * @param problems everything that is wrong, in the order of the file
 * @param unread columns that hold something and are not read; until somebody says that they do not
 *     matter, nothing of the file is imported
 * @param notices sentences about the file as a whole
 */
public record ImportFile(
    List<Line> lines,
    int rows,
    List<FileProblem> problems,
    List<String> unread,
    List<String> notices) {
  public static final int MOST_ROWS = 10_000;
  public static final int MOST_BYTES = 3_000_000;

  /**
   * A pair of the file; a row with a quantity has several equal ones.
   *
   * @param number the line its record starts on, from 1
   */
  public record Line(long number, Pair pair) {}

  public ImportFile {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    unread = List.copyOf(unread);
    notices = List.copyOf(notices);
  }

  /** The same file, once its owner has said that what is not read does not matter. */
  public ImportFile withoutUnread() {
    List<String> told = new ArrayList<>(notices);
    unread.forEach(column -> told.add("Column %s is left out.".formatted(column)));
    return new ImportFile(lines, rows, problems, List.of(), told);
  }

  /** How many rows gave no pair. */
  int refused() {
    return rows - (int) lines.stream().mapToLong(Line::number).distinct().count();
  }

  /**
   * Reads the bytes of a file.
   *
   * @param usual the currency of amounts that state none
   * @param today no purchase and no sale is later than the day after it
   */
  public static ImportFile read(byte[] content, Currency usual, LocalDate today) {
    if (content.length > MOST_BYTES) {
      return refused(1, "the file is larger than 3 MB; split it");
    }
    try {
      return read(CsvText.decodeSpreadsheet(content), usual, today);
    } catch (UnreadableCsv e) {
      return refused(e.line(), e.getMessage());
    }
  }

  private static ImportFile refused(long line, String what) {
    return new ImportFile(
        List.of(), 0, List.of(FileProblem.ofLine(line, what)), List.of(), List.of());
  }

  private static ImportFile read(CsvText text, Currency usual, LocalDate today) {
    CsvText.Records read = text.records();
    if (!read.broken().isEmpty()) {
      UnreadableCsv broken = read.broken().getFirst();
      return refused(broken.line(), broken.getMessage());
    }
    if (read.records().isEmpty()) {
      return refused(1, "the file is empty");
    }
    if (read.records().size() > MOST_ROWS + 1) {
      return refused(
          read.records().get(MOST_ROWS + 1).getStartingLineNumber(),
          "the file has more than 10,000 rows; split it");
    }
    return withHeader(text, read.records(), usual, today);
  }

  private static ImportFile withHeader(
      CsvText text, List<CsvRecord> records, Currency usual, LocalDate today) {
    List<CsvRecord> rows = records.subList(1, records.size());
    ImportHeader header = ImportHeader.of(records.getFirst(), rows);
    List<FileProblem> problems = new ArrayList<>(header.problems());
    List<Line> lines = new ArrayList<>();
    if (problems.isEmpty()) {
      TextRules rules = new TextRules(usual, today, DateText.of(dateCells(rows, header.places())));
      Rows reader = new Rows(header, records.getFirst().getFieldCount(), rules, problems);
      for (CsvRecord row : rows) {
        lines.addAll(reader.lines(row));
        // Not after the last row: quantities can mean more pairs than there is memory for.
        if (lines.size() > MOST_ROWS) {
          return refused(
              lines.get(MOST_ROWS).number(), "the file has more than 10,000 pairs; split it");
        }
      }
    }
    return new ImportFile(
        lines, rows.size(), problems, header.unread(), notices(text, header, lines));
  }

  private static List<String> notices(CsvText text, ImportHeader header, List<Line> lines) {
    List<String> notices = new ArrayList<>();
    if (text.isGuessed()) {
      notices.add("The file is not UTF-8 and was read as Windows-1252: check accents and signs.");
    }
    if (header.quantity().isPresent() && !lines.isEmpty()) {
      notices.add(
          "The quantities make %,d pairs; prices, payouts and rates count for each pair."
              .formatted(lines.size()));
    }
    return notices;
  }

  /** Reads row by row and tells what is wrong. */
  private record Rows(
      ImportHeader header, int fields, TextRules rules, List<FileProblem> problems) {
    List<Line> lines(CsvRecord row) {
      long number = row.getStartingLineNumber();
      if (row.getFieldCount() != fields) {
        String what = "%d fields where the header has %d".formatted(row.getFieldCount(), fields);
        problems.add(FileProblem.ofLine(number, what));
        return List.of();
      }
      Map<InventoryColumn, String> texts = new EnumMap<>(InventoryColumn.class);
      header
          .places()
          .forEach((column, place) -> texts.put(column, CsvCell.read(row.getField(place))));
      Optional<Pair> pair =
          PairTexts.read(texts, rules, (column, what) -> problems.add(problem(row, column, what)));
      int quantity = header.quantity().isPresent() ? quantity(row) : 1;
      return pair.map(each -> Collections.nCopies(quantity, new Line(number, each)))
          .orElse(List.of());
    }

    private FileProblem problem(CsvRecord row, Optional<InventoryColumn> column, String what) {
      long line = row.getStartingLineNumber();
      return column
          .map(
              each ->
                  FileProblem.ofCell(
                      line,
                      each.title(),
                      Optional.ofNullable(header.places().get(each)).map(row::getField).orElse(""),
                      what))
          .orElseGet(() -> FileProblem.ofLine(line, what));
    }

    /** None when the cell is wrong, which is then among the problems. */
    private int quantity(CsvRecord row) {
      String cell = row.getField(header.quantity().getAsInt());
      try {
        return Quantity.parse(cell);
      } catch (IllegalArgumentException e) {
        problems.add(
            FileProblem.ofCell(row.getStartingLineNumber(), Quantity.TITLE, cell, e.getMessage()));
        return 0;
      }
    }
  }

  private static List<String> dateCells(
      List<CsvRecord> rows, Map<InventoryColumn, Integer> places) {
    return places.keySet().stream()
        .filter(column -> column.kind() == InventoryColumn.Kind.DATE)
        .map(places::get)
        .flatMap(
            place ->
                rows.stream()
                    .filter(row -> row.getFieldCount() > place)
                    .map(row -> row.getField(place)))
        .toList();
  }
}
