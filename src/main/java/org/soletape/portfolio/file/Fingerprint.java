package org.soletape.portfolio.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.SizeKey;
import org.soletape.catalog.StyleCode;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.SizeText;
import org.soletape.portfolio.StoredPair;

/**
 * What a pair says, whatever its spelling: equal pairs have equal fingerprints. They are kept with
 * every imported row, so a column that came later counts only where it is stated; what a file has
 * in columns that mean nothing to us never counts, for they may be left out the next time, nor does
 * where a pair is offered, which changes from file to file.
 */
final class Fingerprint {
  private static final InventoryColumn LAST_OF_ALL_ROWS = InventoryColumn.SOLD_VENUE;

  /** Columns that a file may have or leave out without being of other pairs. */
  private static final List<InventoryColumn> LATER =
      InventoryColumn.STATED.stream()
          .filter(column -> column.compareTo(LAST_OF_ALL_ROWS) > 0)
          .filter(column -> column.kind() != ColumnKind.EXTRA)
          .filter(column -> !InventoryColumn.LISTING.contains(column))
          .toList();

  private Fingerprint() {}

  static UUID of(Pair pair) {
    StoredPair stored = StoredPair.of(pair);
    return of(stored, LATER.stream().filter(column -> stored.cell(column).isPresent()));
  }

  /** The fingerprint of what a pair says in the columns that all files had from the start. */
  static UUID withoutLater(Pair pair) {
    return of(StoredPair.of(pair), Stream.empty());
  }

  /** What two pairs both say in later columns is the same. */
  static boolean isCompatible(Pair one, Pair other) {
    StoredPair said = StoredPair.of(one);
    StoredPair also = StoredPair.of(other);
    return LATER.stream()
        .filter(column -> said.cell(column).isPresent() && also.cell(column).isPresent())
        .allMatch(column -> cell(said, column).equals(cell(also, column)));
  }

  private static UUID of(StoredPair stored, Stream<InventoryColumn> later) {
    String said =
        Stream.concat(
                InventoryColumn.STATED.stream()
                    .filter(column -> column.compareTo(LAST_OF_ALL_ROWS) <= 0),
                later)
            .map(column -> cell(stored, column))
            .map(cell -> cell.length() + ":" + cell)
            .collect(Collectors.joining());
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(StoredPair stored, InventoryColumn column) {
    return stored.written(column).map(text -> plain(column, text)).orElse("");
  }

  private static String plain(InventoryColumn column, String text) {
    return switch (column) {
      case SKU -> code(text);
      case SIZE -> size(text);
      default ->
          column.kind() == ColumnKind.AMOUNT
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
