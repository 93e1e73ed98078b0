package org.soletape.portfolio.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.Tier;
import org.soletape.portfolio.DayPair.TrackedSize;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemRow;
import org.soletape.portfolio.OwnedDays;
import org.soletape.portfolio.Refusals;

/**
 * The pairs of a person, owned and sold, without prices.
 *
 * @param usual the currency of amounts that name none
 */
public record ReportReads(Database database, Currency usual) {
  /** Nobody can state an earlier purchase; one that is read from elsewhere opens no year. */
  private static final LocalDate EARLIEST = LocalDate.EPOCH;

  /** Nothing of a report depends on these, and some may be long. */
  private static final Set<InventoryColumn> UNREAD = unread();

  /**
   * Leaves out what was sold before a period, and what came after it. Only of a pair whose purchase
   * has no day it matters when it was written down.
   */
  private static final String PAIRS =
      """
      select %s, case when i.purchase_date is null then i.created_at end as created_at,
        p.brand, concat_ws(' ', p.model, p.colorway, p.sku) as product_name, p.popularity_score,
        s.size_key
      from %s
      left join public.products_v2 p on p.id = i.product_v2_id
      left join public.product_sizes_v2 s on s.id = i.size_v2_id and s.product_id = p.id
      where i.user_id = ?
        and not coalesce(i.status = 'sold' and i.sold_at < ?, false)
        and not coalesce(i.purchase_date > ? and (i.status <> 'sold' or i.sold_at > ?), false)
      """
          .formatted(ItemRow.cellsBut(UNREAD), ItemRow.ROWS);

  /**
   * When a person's pairs were owned, by the rule of {@link OwnedDays}: {@code since} is NULL for
   * always. Of them the first day of all, beside the sizes owned on some days.
   */
  private static final String STOCK =
      """
      with owned as materialized (
        select i.product_v2_id as product_id, i.size_v2_id as size_id,
          i.status = 'sold' as is_sold, i.sold_at,
          case when i.status = 'sold' and i.sold_at < stated.since then i.sold_at
            else stated.since end as since
        from soletape.inventory i
        cross join lateral (
          select coalesce(i.purchase_date, (i.created_at at time zone 'UTC')::date)) stated (since)
        where i.user_id = ?)
      select begun.day, sizes.*
      from (
        select min(since) as day from owned
        where since between ? and ? and (not is_sold or sold_at is not null)) begun
      left join (
        select product_id, size_id, min(day) as first, max(day) as last
        from owned
        join unnest(?::text[]::date[]) over (day)
          on coalesce(since, '-infinity') <= day and (not is_sold or day < sold_at)
        where product_id is not null and size_id is not null
        group by product_id, size_id) sizes on true
      """;

  private static Set<InventoryColumn> unread() {
    Set<InventoryColumn> unread =
        EnumSet.of(
            InventoryColumn.NOTES,
            InventoryColumn.CONDITION,
            InventoryColumn.LOCATION,
            InventoryColumn.EXTRA,
            InventoryColumn.USER_ID,
            InventoryColumn.CREATED_AT,
            InventoryColumn.UPDATED_AT,
            InventoryColumn.LINK_MARK,
            InventoryColumn.ORDER_NUMBER);
    unread.addAll(InventoryColumn.LISTING);
    return unread;
  }

  /**
   * In no order, at least the pairs in any part of a period and those sold on a day nobody stated.
   */
  public List<ReportedPair> pairs(UUID userId, Period period, ReportedPair.Terms terms) {
    ItemRow rows = new ItemRow(usual, UNREAD);
    return Refusals.read(
        () ->
            database.list(
                PAIRS,
                row -> {
                  Item item = rows.item(row);
                  return ReportedPair.of(item, shoe(row, item), terms);
                },
                userId,
                period.first(),
                period.last(),
                period.last()));
  }

  /**
   * A size of which pairs were owned on some days.
   *
   * @param first of these days
   * @param last of them
   */
  public record OwnedSize(UUID productId, UUID sizeId, LocalDate first, LocalDate last) {}

  /**
   * What a person owned in the course of time.
   *
   * @param first the first day on which anything was owned, no later one than today; empty when
   *     there is none
   * @param sizes those of which any pair was owned when one of the days asked for was over
   */
  public record Stock(Optional<LocalDate> first, List<OwnedSize> sizes) {}

  /** The stock on some days, of which there may be none. */
  public Stock stock(UUID userId, List<LocalDate> days, LocalDate today) {
    record Told(Optional<LocalDate> first, Optional<OwnedSize> size) {}
    List<Told> told =
        Refusals.read(
            () ->
                database.list(
                    STOCK,
                    row -> new Told(row.optionalDate("day"), size(row)),
                    userId,
                    EARLIEST,
                    today,
                    days.stream().map(LocalDate::toString).toArray(String[]::new)));
    return new Stock(
        told.getFirst().first(), told.stream().flatMap(each -> each.size().stream()).toList());
  }

  private static Optional<OwnedSize> size(Row row) throws SQLException {
    Optional<UUID> product = row.optionalUuid("product_id");
    return product.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OwnedSize(
                product.get(),
                row.uuid("size_id"),
                row.optionalDate("first").orElseThrow(),
                row.optionalDate("last").orElseThrow()));
  }

  private static ReportedPair.Shoe shoe(Row row, Item item) throws SQLException {
    Optional<String> size = row.optionalText("size_key");
    return new ReportedPair.Shoe(
        row.optionalText("product_name").filter(name -> !name.isEmpty()).or(item.pair()::sku),
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
}
