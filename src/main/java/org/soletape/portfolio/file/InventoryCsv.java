package org.soletape.portfolio.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.portfolio.CsvCell;
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
    return line(StoredPair.asRead(item.pair()));
  }

  private static String line(StoredPair pair) {
    return InventoryColumn.STATED.stream()
        .map(column -> CsvCell.write(cell(pair, column)))
        .collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(StoredPair pair, InventoryColumn column) {
    return switch (column) {
      case SKU, SIZE, CONDITION, SOLD_VENUE -> text(pair.cell(column)).strip();
      case PURCHASE_RATE -> text(pair.purchaseRate().map(BigDecimal::stripTrailingZeros));
      default -> text(pair.cell(column));
    };
  }

  private static String text(Optional<?> cell) {
    return cell.map(
            value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
        .orElse("");
  }
}
