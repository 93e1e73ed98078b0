package org.soletape.portfolio.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.fees.FeeHistory;
import org.soletape.market.Tier;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.DayPair.TrackedSize;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemRow;
import org.soletape.portfolio.Refusals;

/**
 * All pairs of a person, owned and sold, in one statement that reads no prices.
 *
 * @param usual the currency of amounts that name none
 */
public record ReportReads(Database database, Currency usual) {
  /** Nothing of a report depends on these, and they may be long. */
  private static final Set<InventoryColumn> UNREAD =
      EnumSet.of(
          InventoryColumn.NOTES,
          InventoryColumn.CONDITION,
          InventoryColumn.LOCATION,
          InventoryColumn.EXTRA);

  private static final String PAIRS =
      """
      select %s, p.brand, p.model, p.colorway, p.sku as product_sku, p.popularity_score, s.size_key
      from %s
      left join public.products_v2 p on p.id = i.product_v2_id
      left join public.product_sizes_v2 s on s.id = i.size_v2_id and s.product_id = p.id
      where i.user_id = ?
      """
          .formatted(ItemRow.cellsBut(UNREAD), ItemRow.ROWS);

  /** The pairs of a person, in no order. */
  public List<ReportedPair> pairs(
      UUID userId, FeeHistory fees, Conversion conversion, LocalDate today) {
    ItemRow rows = new ItemRow(usual);
    ReportedPair.Terms terms = new ReportedPair.Terms(fees, conversion, today);
    return Refusals.read(
        () ->
            database.list(
                PAIRS,
                row -> {
                  Item item = rows.item(row);
                  return ReportedPair.of(item, shoe(row, item), terms);
                },
                userId));
  }

  private static ReportedPair.Shoe shoe(Row row, Item item) throws SQLException {
    Optional<String> size = row.optionalText("size_key");
    return new ReportedPair.Shoe(
        name(row).or(item.pair()::sku),
        row.optionalText("brand"),
        size.or(item.pair()::size),
        size.isPresent() && item.productId().isPresent() && item.sizeId().isPresent()
            ? Optional.of(
                new TrackedSize(
                    item.productId().get(),
                    item.sizeId().get(),
                    Tier.of(row.integer("popularity_score"))))
            : Optional.empty());
  }

  private static Optional<String> name(Row row) throws SQLException {
    String words =
        Stream.of(
                row.optionalText("model"),
                row.optionalText("colorway"),
                row.optionalText("product_sku"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(words).filter(text -> !text.isEmpty());
  }
}
