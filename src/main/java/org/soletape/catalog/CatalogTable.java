package org.soletape.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue file being read: its products, and everything wrong on the way to them. */
final class CatalogTable {
  private final List<FileProblem> problems = new ArrayList<>();
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
    CsvText.Records read = csv.records();
    Iterator<CsvRecord> records = read.records().iterator();
    if (records.hasNext()) {
      CatalogHeader header = CatalogHeader.read(records.next(), problems::add);
      readRows(header, records, read.broken().isEmpty());
    } else if (read.broken().isEmpty()) {
      problems.add(FileProblem.ofLine(1, "the file is empty"));
    }
    read.broken().forEach(e -> problems.add(FileProblem.ofLine(e.line(), e.getMessage())));
  }

  private void readRows(CatalogHeader header, Iterator<CsvRecord> records, boolean isWhole) {
    if (!records.hasNext() && isWhole) {
      problems.add(FileProblem.ofLine(header.line(), "no product follows the header"));
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
}
