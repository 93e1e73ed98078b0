package org.soletape.portfolio.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.TextRules;
import org.soletape.portfolio.file.sheet.Sheet;
import org.soletape.portfolio.file.sheet.SheetLimits;
import org.soletape.portfolio.file.sheet.SheetRow;
import org.soletape.portfolio.file.sheet.UnreadableSheet;

/**
 * An inventory file as far as it could be read: a table with a header line. Only a style code must
 * be among its columns.
 *
 * @param lines the pairs of those that are fine
 * @param rows how many there are, fine or not
 * @param problems everything that is wrong, in the order of the file
 * @param notices sentences about the file as a whole
 * @param mapping which column was taken for which; empty when the file is no table
 */
public record ImportFile(
    List<Line> lines,
    int rows,
    List<FileProblem> problems,
    List<String> notices,
    Optional<Mapping> mapping) {
  public static final int MOST_ROWS = SheetLimits.MOST_ROWS;
  public static final int MOST_BYTES = SheetLimits.MOST_BYTES;

  /** Above its header line a table may have a title of so many lines. */
  private static final int TITLE_LINES = 10;

  /**
   * A pair of the file; a row with a quantity has several equal ones.
   *
   * @param number the line its record starts on, from 1
   */
  public record Line(long number, Pair pair) {}

  public ImportFile {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** How many rows gave no pair. */
  int refused() {
    return rows - (int) lines.stream().mapToLong(Line::number).distinct().count();
  }

  /** Reads the bytes of a file whose columns are as they seem. */
  public static ImportFile read(byte[] content, Currency usual, LocalDate today) {
    return read(content, usual, today, header -> MappingChoices.NONE);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param usual the currency of amounts that state none
   * @param today no purchase and no sale is later than the day after it
   * @param choices what is said of its columns, by the line of their titles
   */
  static ImportFile read(
      byte[] content, Currency usual, LocalDate today, Function<SheetRow, MappingChoices> choices) {
    try {
      Sheet sheet = Sheet.read(content);
      return sheet.rows().isEmpty()
          ? refused(1, "the file is empty")
          : read(sheet, usual, today, choices);
    } catch (UnreadableSheet e) {
      return refused(e.line(), e.getMessage());
    }
  }

  private static ImportFile refused(long line, String what) {
    return new ImportFile(
        List.of(), 0, List.of(FileProblem.ofLine(line, what)), List.of(), Optional.empty());
  }

  private static ImportFile read(
      Sheet sheet, Currency usual, LocalDate today, Function<SheetRow, MappingChoices> said) {
    int header = header(sheet.rows(), said);
    SheetRow titles = sheet.rows().get(header);
    MappingChoices choices = said.apply(titles);
    List<SheetRow> rows = sheet.rows().subList(header + 1, sheet.rows().size());
    Mapping mapping = Guessing.of(titles, rows, choices);
    List<FileProblem> problems = new ArrayList<>(mapping.problems());
    List<Line> lines = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    if (problems.isEmpty()) {
      TextRules rules =
          new TextRules(usual, today, mapping.dates().value(), mapping.decimals().value());
      RowReading reading = new RowReading(mapping, titles.cells().size(), rules, problems);
      for (SheetRow row : rows) {
        lines.addAll(reading.lines(row));
        // Not after the last row: quantities can mean more pairs than there is memory for.
        if (lines.size() > MOST_ROWS) {
          return refused(
              lines.get(MOST_ROWS).number(), "the file has more than 10,000 pairs; split it");
        }
      }
      reading.notice().ifPresent(notices::add);
    }
    notices.addAll(0, notices(sheet, mapping, header, lines));
    return new ImportFile(lines, rows.size(), problems, notices, Optional.of(mapping));
  }

  /** The first line with a style code among its titles; else the first of all. */
  private static int header(List<SheetRow> rows, Function<SheetRow, MappingChoices> said) {
    MappingChoices choices = said.apply(rows.getFirst());
    for (int line = 0; line < Math.min(rows.size(), TITLE_LINES); line++) {
      if (Guessing.isHeader(rows.get(line), choices)) {
        return line;
      }
    }
    return 0;
  }

  private static List<String> notices(Sheet sheet, Mapping mapping, int header, List<Line> lines) {
    List<String> notices = new ArrayList<>(sheet.notices());
    if (header > 0) {
      notices.add(
          "The table begins on line %d; what stands above it is left out."
              .formatted(mapping.header().line()));
    }
    if (mapping.quantity().isPresent() && !lines.isEmpty()) {
      notices.add(
          "The quantities make %,d pairs; prices, payouts and rates count for each pair."
              .formatted(lines.size()));
    }
    for (MappedColumn column : mapping.all(Meaning.KEPT)) {
      notices.add("Column %s is kept with each pair as it is.".formatted(column.name()));
    }
    for (MappedColumn column : mapping.all(Meaning.LEFT_OUT)) {
      notices.add("Column %s is left out.".formatted(column.name()));
    }
    return notices;
  }
}
