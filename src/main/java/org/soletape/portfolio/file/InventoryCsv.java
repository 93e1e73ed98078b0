package org.soletape.portfolio.file;

import java.util.stream.Collectors;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.StoredPair;

/** The lines of the file that {@link ImportFile} reads: UTF-8, RFC 4180. */
final class InventoryCsv {
  private static final String LINE_END = "\r\n";

  private InventoryCsv() {}

  static String header() {
    return InventoryColumn.STATED.stream()
        .map(InventoryColumn::title)
        .collect(Collectors.joining(",", "", LINE_END));
  }

  static String line(Item item) {
    StoredPair pair = StoredPair.of(item.pair());
    return InventoryColumn.STATED.stream()
        .map(column -> CsvCell.write(cell(pair, column)))
        .collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(StoredPair pair, InventoryColumn column) {
    String text = pair.written(column).orElse("");
    return column.isOfLines() ? text : text.strip();
  }
}
