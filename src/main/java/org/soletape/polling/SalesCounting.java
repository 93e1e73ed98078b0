package org.soletape.polling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.HeldShoes;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.venue.SalesVenue;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFailure;

/**
 * Counts recent sales, one request a size, within a budget per venue and slot: sizes somebody holds
 * first, then whichever was asked for longest ago. One that failed has had its turn, and comes
 * first again only after a day.
 */
final class SalesCounting {
  private static final Logger LOG = LoggerFactory.getLogger(SalesCounting.class);

  private static final String SPENT =
      """
      select count(*)::int as spent from soletape.sales_counts
      where provider = ? and greatest(counted_at, failed_at) >= ?
      """;

  /** Only sizes whose product has a book in this slot: the count belongs to that book. */
  private static final String NEXT =
      """
      with books as materialized (
        select b.product_id, b.sent from soletape.market_books b where b.slot = ? and b.provider = ?
      ), counts as materialized (
        select n.product_id, n.size_id, n.counted_at, n.failed_at
        from soletape.sales_counts n where n.provider = ?
      )
      select s.id as size_id, s.product_id
      from books b
      join public.products_v2 p on p.id = b.product_id
      join public.product_sizes_v2 s on s.product_id = b.product_id
      join soletape.size_venues v on v.size_id = s.id and v.provider = ?
      left join counts c on c.product_id = s.product_id and c.size_id = s.id
      where coalesce(greatest(c.counted_at, c.failed_at) < ?, true)
        and s.ordinal <= 8 * length(b.sent) and get_bit(b.sent, s.ordinal - 1) = 1
        and not exists (select from soletape.paused_products z where z.product_id = p.id)
      order by
        s.id = any (?) and coalesce(c.failed_at < ?::timestamptz - interval '1 day', true) desc,
        greatest(c.counted_at, c.failed_at) nulls first, p.popularity_score desc, s.product_id, s.ordinal
      limit ?
      """;

  private static final String FAILED =
      """
      insert into soletape.sales_counts (product_id, size_id, provider, failed_at)
      values (?, ?, ?, ?)
      on conflict (product_id, size_id, provider) do update set failed_at = excluded.failed_at
      """;

  private final RunStores stores;

  SalesCounting(RunStores stores) {
    this.stores = stores;
  }

  private record Candidate(UUID productId, UUID sizeId) {}

  /** Spends what is left of the slot's budget; returns how many sizes were counted. */
  int count(Venue venue, PollingCalendar calendar) {
    Slot slot = Slot.of(stores.clock.instant());
    return calendar.rhythmIn(slot).countsSales() && venue instanceof SalesVenue sales
        ? countAt(sales, slot)
        : 0;
  }

  private int countAt(SalesVenue venue, Slot slot) {
    int counted = 0;
    for (Candidate candidate : next(venue.provider(), slot)) {
      Product product = stores.catalog.get(candidate.productId());
      Size size =
          product.sizes().stream()
              .filter(other -> other.id().equals(candidate.sizeId()))
              .findFirst()
              .orElseThrow();
      if (count(venue, product, size, slot)) {
        counted++;
      }
    }
    return counted;
  }

  private boolean count(SalesVenue venue, Product product, Size size, Slot slot) {
    try {
      int sales = venue.salesInSevenDays(product, size);
      Instant now = stores.clock.instant();
      return stores.market.recordSales(venue.provider(), product.id(), size, slot, sales, now);
    } catch (VenueFailure.BadItem | VenueFailure.Unavailable e) {
      Instant now = stores.clock.instant();
      stores.database.update(FAILED, product.id(), size.id(), venue.provider().id(), now);
      LOG.warn("no recent sales of {} size {}: {}", product.sku(), size.key(), e.getMessage());
      return false;
    }
  }

  private List<Candidate> next(Provider venue, Slot slot) {
    Database database = stores.database;
    int budget = stores.rules.salesCalls();
    int spent = database.get(SPENT, row -> row.integer("spent"), venue.id(), slot.start());
    if (spent >= budget) {
      return List.of();
    }
    return database.list(
        NEXT,
        SalesCounting::candidate,
        slot.start(),
        venue.id(),
        venue.id(),
        venue.id(),
        slot.start(),
        stores.database.transaction(HeldShoes::sizes),
        slot.start(),
        budget - spent);
  }

  private static Candidate candidate(Row row) throws SQLException {
    return new Candidate(row.uuid("product_id"), row.uuid("size_id"));
  }
}
