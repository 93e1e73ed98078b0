package org.soletape.portfolio;

import java.util.EnumSet;
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
public record PairEdit(Pair before, Set<InventoryColumn> changed) {
  private static final Set<InventoryColumn> PURCHASE =
      EnumSet.of(
          InventoryColumn.PURCHASE_PRICE,
          InventoryColumn.PURCHASE_CURRENCY,
          InventoryColumn.PURCHASE_RATE,
          InventoryColumn.RATE_CURRENCY);
  private static final Set<InventoryColumn> PROCEEDS =
      EnumSet.of(InventoryColumn.SOLD_PRICE, InventoryColumn.PAYOUT, InventoryColumn.SOLD_CURRENCY);

  /** A new pair, of which everything is stated. */
  public static PairEdit ofNew() {
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
    return (column == InventoryColumn.NOTES ? lines : lines.replace("\n", "")).strip();
  }

  boolean states(InventoryColumn... columns) {
    for (InventoryColumn column : columns) {
      if (changed.contains(column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field must be read: an amount, its currency and its rate only together. */
  boolean needs(InventoryColumn column) {
    return changed.contains(column) || needs(PURCHASE, column) || needs(PROCEEDS, column);
  }

  private boolean needs(Set<InventoryColumn> group, InventoryColumn column) {
    return group.contains(column) && group.stream().anyMatch(changed::contains);
  }

  /** The pair after the edit. */
  Pair over(Pair read) {
    ItemStatus status = states(InventoryColumn.STATUS) ? read.status() : before.status();
    return new Pair(
        pick(read.sku(), before.sku(), InventoryColumn.SKU),
        pick(read.size(), before.size(), InventoryColumn.SIZE),
        pick(
            read.purchasePrice(),
            before.purchasePrice(),
            InventoryColumn.PURCHASE_PRICE,
            InventoryColumn.PURCHASE_CURRENCY),
        pick(
            read.purchasePrice().flatMap(paid -> read.purchaseRate()),
            before.purchaseRate(),
            PURCHASE.toArray(InventoryColumn[]::new)),
        pick(read.purchasedOn(), before.purchasedOn(), InventoryColumn.PURCHASE_DATE),
        pick(read.condition(), before.condition(), InventoryColumn.CONDITION),
        pick(read.notes(), before.notes(), InventoryColumn.NOTES),
        status,
        sale(read, status));
  }

  /** Only a sold pair has a sale, unless the table says otherwise and nobody touched it. */
  private Optional<Sale> sale(Pair read, ItemStatus status) {
    if (status != ItemStatus.SOLD) {
      return states(InventoryColumn.STATUS) ? Optional.empty() : before.sale();
    }
    Sale now = read.sale().orElse(Sale.UNSTATED);
    Sale was = before.sale().orElse(Sale.UNSTATED);
    return Optional.of(
        new Sale(
            pick(now.on(), was.on(), InventoryColumn.SOLD_AT),
            pick(now.venue(), was.venue(), InventoryColumn.SOLD_VENUE),
            pick(
                now.price(),
                was.price(),
                InventoryColumn.SOLD_PRICE,
                InventoryColumn.SOLD_CURRENCY),
            pick(
                now.payout(),
                was.payout(),
                InventoryColumn.PAYOUT,
                InventoryColumn.SOLD_CURRENCY)));
  }

  private <T> Optional<T> pick(Optional<T> now, Optional<T> was, InventoryColumn... columns) {
    return states(columns) ? now : was;
  }
}
