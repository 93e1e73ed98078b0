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
public record PairEdit(Pair before, Set<ImportColumn> changed) {
  private static final Set<ImportColumn> PURCHASE =
      EnumSet.of(
          ImportColumn.PURCHASE_PRICE,
          ImportColumn.PURCHASE_CURRENCY,
          ImportColumn.PURCHASE_RATE,
          ImportColumn.RATE_CURRENCY);
  private static final Set<ImportColumn> PROCEEDS =
      EnumSet.of(ImportColumn.SOLD_PRICE, ImportColumn.PAYOUT, ImportColumn.SOLD_CURRENCY);

  /** A new pair, of which everything is stated. */
  public static PairEdit ofNew() {
    return new PairEdit(Pair.UNSTATED, EnumSet.allOf(ImportColumn.class));
  }

  /** The edit that these texts are, read beside those the pair was shown with. */
  static PairEdit of(Pair before, Map<String, String> texts) {
    Map<String, String> shown = PairFields.of(before);
    Set<ImportColumn> changed = EnumSet.allOf(ImportColumn.class);
    changed.removeIf(
        column ->
            asSent(column, texts.get(column.title()))
                .equals(asSent(column, shown.get(column.title()))));
    return new PairEdit(before, changed);
  }

  /** A browser sends other line ends than it was given, and none in a field of one line. */
  private static String asSent(ImportColumn column, String text) {
    String lines = Optional.ofNullable(text).orElse("").replaceAll("\\r\\n?", "\n");
    return (column == ImportColumn.NOTES ? lines : lines.replace("\n", "")).strip();
  }

  boolean states(ImportColumn... columns) {
    for (ImportColumn column : columns) {
      if (changed.contains(column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field must be read: an amount, its currency and its rate only together. */
  boolean needs(ImportColumn column) {
    return changed.contains(column) || needs(PURCHASE, column) || needs(PROCEEDS, column);
  }

  private boolean needs(Set<ImportColumn> group, ImportColumn column) {
    return group.contains(column) && group.stream().anyMatch(changed::contains);
  }

  /** The pair after the edit. */
  Pair over(Pair read) {
    ItemStatus status = states(ImportColumn.STATUS) ? read.status() : before.status();
    return new Pair(
        pick(read.sku(), before.sku(), ImportColumn.SKU),
        pick(read.size(), before.size(), ImportColumn.SIZE),
        pick(
            read.purchasePrice(),
            before.purchasePrice(),
            ImportColumn.PURCHASE_PRICE,
            ImportColumn.PURCHASE_CURRENCY),
        pick(
            read.purchasePrice().flatMap(paid -> read.purchaseRate()),
            before.purchaseRate(),
            PURCHASE.toArray(ImportColumn[]::new)),
        pick(read.purchasedOn(), before.purchasedOn(), ImportColumn.PURCHASE_DATE),
        pick(read.condition(), before.condition(), ImportColumn.CONDITION),
        pick(read.notes(), before.notes(), ImportColumn.NOTES),
        status,
        sale(read, status));
  }

  /** Only a sold pair has a sale, unless the table says otherwise and nobody touched it. */
  private Optional<Sale> sale(Pair read, ItemStatus status) {
    if (status != ItemStatus.SOLD) {
      return states(ImportColumn.STATUS) ? Optional.empty() : before.sale();
    }
    Sale now = read.sale().orElse(Sale.UNSTATED);
    Sale was = before.sale().orElse(Sale.UNSTATED);
    return Optional.of(
        new Sale(
            pick(now.on(), was.on(), ImportColumn.SOLD_AT),
            pick(now.venue(), was.venue(), ImportColumn.SOLD_VENUE),
            pick(now.price(), was.price(), ImportColumn.SOLD_PRICE, ImportColumn.SOLD_CURRENCY),
            pick(now.payout(), was.payout(), ImportColumn.PAYOUT, ImportColumn.SOLD_CURRENCY)));
  }

  private <T> Optional<T> pick(Optional<T> now, Optional<T> was, ImportColumn... columns) {
    return states(columns) ? now : was;
  }
}
