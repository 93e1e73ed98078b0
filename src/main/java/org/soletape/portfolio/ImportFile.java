package org.soletape.portfolio;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.CsvText;
import org.soletape.catalog.UnreadableCsv;

/**
 * An inventory file as far as it could be read: CSV with a header line, separated by comma,
 * semicolon, tab or bar. Only {@code sku} must be among the columns.
 *
 * @param lines those that are fine
 * @param rows how many there are, fine or not
 * @param problems everything that is wrong, in the order of the file
 * @param notices sentences about the file as a whole
 */
public record ImportFile(
    List<Line> lines, int rows, List<ImportProblem> problems, List<String> notices) {
  public static final int MOST_ROWS = 10_000;
  public static final int MOST_BYTES = 3_000_000;

  /**
   * A pair of the file.
   *
   * @param number the line its record starts on, from 1
   */
  public record Line(long number, Pair pair) {}

  public ImportFile {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param usual the currency of amounts that state none
   */
  public static ImportFile read(byte[] content, Currency usual) {
    if (content.length > MOST_BYTES) {
      return refused(1, "the file is larger than 3 MB; split it");
    }
    try {
      return read(CsvText.decodeSpreadsheet(content), usual);
    } catch (UnreadableCsv e) {
      return refused(e.line(), e.getMessage());
    }
  }

  private static ImportFile refused(long line, String what) {
    return new ImportFile(List.of(), 0, List.of(ImportProblem.ofLine(line, what)), List.of());
  }

  private static ImportFile read(CsvText text, Currency usual) {
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
    return withHeader(text, read.records(), usual);
  }

  private static ImportFile withHeader(CsvText text, List<CsvRecord> records, Currency usual) {
    CsvRecord header = records.getFirst();
    List<ImportProblem> problems = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    if (text.isGuessed()) {
      notices.add("The file is not UTF-8 and was read as Windows-1252: check accents and signs.");
    }
    Map<ImportColumn, Integer> places = places(header, problems, notices);
    if (!places.containsKey(ImportColumn.SKU)) {
      problems.add(ImportProblem.ofLine(header.getStartingLineNumber(), "column 'sku' is missing"));
    }
    List<CsvRecord> rows = records.subList(1, records.size());
    List<Line> lines =
        problems.isEmpty() ? lines(header, rows, places, usual, problems) : List.of();
    return new ImportFile(lines, rows.size(), problems, notices);
  }

  private static Map<ImportColumn, Integer> places(
      CsvRecord header, List<ImportProblem> problems, List<String> notices) {
    Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    for (int place = 0; place < header.getFieldCount(); place++) {
      String title = header.getField(place).strip();
      Optional<ImportColumn> column = ImportColumn.of(title);
      if (column.isEmpty() && !title.isEmpty()) {
        notices.add("Column " + quoted(title) + " is not known and was ignored.");
      } else if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
        problems.add(
            new ImportProblem(
                header.getStartingLineNumber(),
                Optional.of(column.get().title()),
                Optional.of(title),
                "stands twice"));
      }
    }
    return places;
  }

  private static String quoted(String title) {
    String printable = title.replaceAll("\\p{Cntrl}", "\uFFFD");
    return "'" + (printable.length() > 60 ? printable.substring(0, 60) + "..." : printable) + "'";
  }

  private static List<Line> lines(
      CsvRecord header,
      List<CsvRecord> rows,
      Map<ImportColumn, Integer> places,
      Currency usual,
      List<ImportProblem> problems) {
    DateText dates = DateText.of(dateCells(rows, places));
    List<Line> lines = new ArrayList<>();
    for (CsvRecord row : rows) {
      long line = row.getStartingLineNumber();
      if (row.getFieldCount() != header.getFieldCount()) {
        problems.add(
            ImportProblem.ofLine(
                line,
                "%d fields where the header has %d"
                    .formatted(row.getFieldCount(), header.getFieldCount())));
        continue;
      }
      Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
      places.forEach((column, place) -> cells.put(column, row.getField(place)));
      new ImportRow(line, cells, dates, usual, problems::add)
          .pair()
          .ifPresent(pair -> lines.add(new Line(line, pair)));
    }
    return lines;
  }

  private static List<String> dateCells(List<CsvRecord> rows, Map<ImportColumn, Integer> places) {
    return Stream.of(ImportColumn.PURCHASE_DATE, ImportColumn.SOLD_AT)
        .filter(places::containsKey)
        .map(places::get)
        .flatMap(
            place ->
                rows.stream()
                    .filter(row -> row.getFieldCount() > place)
                    .map(row -> row.getField(place)))
        .toList();
  }
}
