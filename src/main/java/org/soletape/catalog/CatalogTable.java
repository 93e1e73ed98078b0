package org.soletape.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A catalogue file being read: its products, and everything wrong on the way to them. */
final class CatalogTable {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final List<CatalogProblem> problems = new ArrayList<>();
  private final List<CatalogEntry> entries = new ArrayList<>();
  private final Map<String, CatalogRow> firstRowOfCode = new HashMap<>();

  private CatalogTable() {}

  static List<CatalogEntry> read(CsvText csv) {
    CatalogTable table = new CatalogTable();
    table.readRecords(csv);
    if (!table.problems.isEmpty()) {
      throw new CatalogCsvException(table.problems);
    }
    return List.copyOf(table.entries);
  }

  private void readRecords(CsvText csv) {
    try {
      Iterator<CsvRecord> records = filled(csv);
      if (records.hasNext()) {
        CatalogHeader header = CatalogHeader.read(records.next(), problems::add);
        readRows(header, records);
      } else {
        problems.add(CatalogProblem.ofLine(1, "the file is empty"));
      }
    } catch (CsvParseException e) {
      problems.add(broken(e));
    }
  }

  private void readRows(CatalogHeader header, Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      problems.add(CatalogProblem.ofLine(header.line(), "no product follows the header"));
    }
    while (records.hasNext()) {
      CatalogRow row = new CatalogRow(header, records.next(), problems::add);
      if (row.isComplete()) {
        row.entry().ifPresent(entries::add);
        refuseRepetition(row);
      }
    }
  }

  private void refuseRepetition(CatalogRow row) {
    Optional<CatalogRow> earlier = Optional.empty();
    for (String code : row.styleCodes()) {
      earlier = earlier.or(() -> Optional.ofNullable(firstRowOfCode.get(code)));
    }
    row.styleCodes().forEach(code -> firstRowOfCode.putIfAbsent(code, row));
    earlier.ifPresent(first -> problems.add(row.repetitionOf(first)));
  }

  /** The records that say anything; spreadsheets leave rows of bare separators behind. */
  private static Iterator<CsvRecord> filled(CsvText csv) {
    return CsvReader.builder()
        .fieldSeparator(csv.separator())
        .trimWhitespacesAroundQuotes(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(csv.text())
        .stream()
        .filter(csvRecord -> !csvRecord.getFields().stream().allMatch(String::isBlank))
        .iterator();
  }

  private static CatalogProblem broken(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    String detail = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return CatalogProblem.ofLine(
        line.find() ? Long.parseLong(line.group(1)) : 1,
        "not readable as CSV from here on: " + detail);
  }
}
