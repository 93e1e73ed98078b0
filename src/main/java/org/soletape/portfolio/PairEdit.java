package org.soletape.portfolio;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody made of a pair in a form or a JSON body. A form sends every field; those that say
 * what they showed are no statement, and what the pair says there stays exactly as it is.
 *
 * @param before what the pair says
 * @param changed what was stated anew
 */
record PairEdit(Pair before, Set<InventoryColumn> changed) {
  /** Amounts, their currency and their rate, which mean something only together. */
  private static final List<Set<InventoryColumn>> TOGETHER =
      List.of(
          EnumSet.of(
              InventoryColumn.PURCHASE_PRICE,
              InventoryColumn.PURCHASE_CURRENCY,
              InventoryColumn.PURCHASE_RATE,
              InventoryColumn.RATE_CURRENCY,
              InventoryColumn.SHIPPING_IN,
              InventoryColumn.PURCHASE_TAX,
              InventoryColumn.OTHER_COSTS),
          EnumSet.of(
              InventoryColumn.SOLD_PRICE,
              InventoryColumn.PAYOUT,
              InventoryColumn.SOLD_CURRENCY,
              InventoryColumn.SHIPPING_OUT,
              InventoryColumn.OTHER_DEDUCTIONS),
          EnumSet.of(InventoryColumn.LISTED_PRICE, InventoryColumn.LISTED_CURRENCY));

  /** A new pair, of which everything is stated. */
  static PairEdit ofNew() {
    return new PairEdit(Pair.UNSTATED, EnumSet.copyOf(InventoryColumn.STATED));
  }

  /** The edit that these texts are, read beside those the pair was shown with. */
  static PairEdit of(Pair before, Map<String, String> texts) {
    Map<String, String> shown = PairFields.of(before);
    Set<InventoryColumn> changed = EnumSet.copyOf(InventoryColumn.STATED);
    changed.removeIf(
        column ->
            asSent(column, texts.get(column.title()))
                .equals(asSent(column, shown.get(column.title()))));
    return new PairEdit(before, changed);
  }

  /** A browser sends other line ends than it was given, and none in a field of one line. */
  private static String asSent(InventoryColumn column, String text) {
    String lines = Optional.ofNullable(text).orElse("").replaceAll("\\r\\n?", "\n");
    return (column.isOfLines() ? lines : lines.replace("\n", "")).strip();
  }

  boolean states(InventoryColumn... columns) {
    return states(Set.of(columns));
  }

  boolean states(Set<InventoryColumn> columns) {
    return !Collections.disjoint(changed, columns);
  }

  /** Whether a field is read, and takes the place of what was: one of those together with all. */
  boolean needs(InventoryColumn column) {
    return changed.contains(column)
        || TOGETHER.stream()
            .anyMatch(group -> group.contains(column) && !Collections.disjoint(group, changed));
  }

  Pair over(Pair read) {
    StoredPair now = StoredPair.of(read);
    StoredPair was = StoredPair.of(before);
    Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
    for (InventoryColumn column : InventoryColumn.STATED) {
      (needs(column) ? now : was).cell(column).ifPresent(cell -> cells.put(column, cell));
    }
    if (needs(InventoryColumn.PURCHASE_RATE) && read.purchase().price().isEmpty()) {
      cells.remove(InventoryColumn.PURCHASE_RATE);
    }
    if (cells.get(InventoryColumn.STATUS) != ItemStatus.SOLD) {
      InventoryColumn.SALE.forEach(column -> keepSale(cells, column, was));
    }
    if (cells.get(InventoryColumn.STATUS) == ItemStatus.HELD) {
      settleListing(cells, read);
    }
    return new StoredPair(cells).pair();
  }

  /**
   * Whether anything of a listing is stated anew that says something; a currency alone is nothing.
   */
  boolean lists(StoredPair read) {
    return InventoryColumn.LISTING.stream()
        .filter(column -> column.kind() != ColumnKind.CURRENCY)
        .anyMatch(column -> changed.contains(column) && read.has(column));
  }

  /** Stating where a held pair is listed lists it; making a listed one held takes it off. */
  private void settleListing(Map<InventoryColumn, Object> cells, Pair read) {
    if (lists(StoredPair.of(read))) {
      cells.put(InventoryColumn.STATUS, ItemStatus.LISTED);
    } else if (states(InventoryColumn.STATUS)) {
      InventoryColumn.LISTING.forEach(cells::remove);
    }
  }

  /** Only a sold pair has a sale, unless the table says otherwise and nobody touched it. */
  private void keepSale(
      Map<InventoryColumn, Object> cells, InventoryColumn column, StoredPair was) {
    cells.remove(column);
    if (!states(InventoryColumn.STATUS)) {
      was.cell(column).ifPresent(cell -> cells.put(column, cell));
    }
  }
}
