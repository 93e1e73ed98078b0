package org.soletape.portfolio.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.SizeKey;
import org.soletape.catalog.StyleCode;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.SizeText;
import org.soletape.portfolio.StoredPair;

/**
 * What a pair says, whatever its spelling: equal pairs have equal fingerprints. They are kept with
 * every imported row, so a column that came later counts only where it is stated.
 */
final class Fingerprint {
  private static final InventoryColumn LAST_OF_ALL_ROWS = InventoryColumn.SOLD_VENUE;

  private Fingerprint() {}

  static UUID of(Pair pair) {
    StoredPair stored = StoredPair.of(pair);
    String said =
        InventoryColumn.STATED.stream()
            .filter(
                column ->
                    column.compareTo(LAST_OF_ALL_ROWS) <= 0 || stored.cell(column).isPresent())
            .map(column -> stored.written(column).map(text -> plain(column, text)).orElse(""))
            .map(cell -> cell.length() + ":" + cell)
            .collect(Collectors.joining());
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(InventoryColumn column, String text) {
    return switch (column) {
      case SKU -> code(text);
      case SIZE -> size(text);
      default ->
          column.kind() == InventoryColumn.Kind.AMOUNT
              ? new BigDecimal(text).stripTrailingZeros().toPlainString()
              : text.strip();
    };
  }

  static String code(String sku) {
    StyleCode code = new StyleCode(sku);
    return code.parts().isEmpty() ? sku.strip() : String.join("/", code.parts());
  }

  static String size(String typed) {
    return SizeText.parse(typed).map(SizeKey::text).orElse(typed.strip().toUpperCase(Locale.ROOT));
  }
}
