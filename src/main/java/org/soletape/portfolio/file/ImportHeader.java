package org.soletape.portfolio.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.InventoryColumn;

/**
 * The header line of an inventory file: which column is which.
 *
 * @param quantity where it says how many pairs a line means
 * @param unread the columns that hold something and are not read, each in quotation marks
 */
record ImportHeader(
    Map<InventoryColumn, Integer> places,
    OptionalInt quantity,
    List<String> unread,
    List<FileProblem> problems) {
  /** Reads the header of a file; a column whose cells are all blank counts as none. */
  static ImportHeader of(CsvRecord header, List<CsvRecord> rows) {
    ImportHeader read =
        new ImportHeader(
            new EnumMap<>(InventoryColumn.class),
            quantityOf(header, rows),
            new ArrayList<>(),
            new ArrayList<>());
    for (int place = 0; place < header.getFieldCount(); place++) {
      read.take(header, rows, place);
    }
    if (!read.places.containsKey(InventoryColumn.SKU)) {
      read.problems.add(
          FileProblem.ofLine(header.getStartingLineNumber(), "column 'sku' is missing"));
    }
    return read;
  }

  private void take(CsvRecord header, List<CsvRecord> rows, int place) {
    String title = header.getField(place).strip();
    Optional<InventoryColumn> column = InventoryColumn.of(title);
    if (column.isPresent()) {
      take(header, rows, place, column.get());
    } else if (holdsAnything(rows, place) && !quantity.equals(OptionalInt.of(place))) {
      unread.add(
          title.isEmpty()
              ? "number %d, without a title".formatted(place + 1)
              : "'" + FileProblem.printable(title) + "'");
    }
  }

  private void take(CsvRecord header, List<CsvRecord> rows, int place, InventoryColumn column) {
    if (!places.containsKey(column) || !holdsAnything(rows, places.get(column))) {
      places.put(column, place);
    } else if (holdsAnything(rows, place)) {
      problems.add(
          FileProblem.ofCell(
              header.getStartingLineNumber(),
              column.title(),
              header.getField(place).strip(),
              "stands twice"));
    }
  }

  private static OptionalInt quantityOf(CsvRecord header, List<CsvRecord> rows) {
    for (int place = 0; place < header.getFieldCount(); place++) {
      if (Quantity.isTitle(header.getField(place)) && holdsAnything(rows, place)) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean holdsAnything(List<CsvRecord> rows, int place) {
    return rows.stream()
        .anyMatch(row -> row.getFieldCount() > place && !row.getField(place).isBlank());
  }
}
