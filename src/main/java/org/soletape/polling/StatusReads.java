package org.soletape.polling;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/** Reads how polling is doing. Seven statements, whatever the number of products. */
public final class StatusReads {
  private static final int RUNS_SHOWN = 20;

  /** The slots are named once more, so that all other partitions are left out. */
  private static final String COVERAGE =
      """
      with due as materialized (
        select * from soletape.due_venues(?, ?) d where d.provider = any (?)
      ), kept as materialized (
        select b.product_id, b.provider, b.slot from soletape.market_books b where b.slot in (?, ?)
      )
      select count(*) filter (where covered)::int as covered, count(*)::int as tracked,
        count(*) filter (where hot and awaited)::int as hot_awaited
      from (
        select bool_and(d.hot) as hot, bool_and(b.slot is not null) as covered,
          bool_or(d.awaited) as awaited
        from due d
        left join kept b
          on b.product_id = d.product_id and b.provider = d.provider and b.slot = d.slot
        group by d.product_id) products
      """;

  /** In the order of the venues. Leases are judged by the database's time, as they are kept. */
  private static final String VENUES =
      """
      with counts as materialized (
        select l.provider, count(*) filter (where l.state = 'mapped')::int as mapped,
          count(*) filter (where l.state <> 'mapped')::int as unmapped
        from soletape.listings l group by l.provider
      ), failures as materialized (
        select distinct on (f.provider) f.provider, p.sku, f.kind, f.message, f.failed_at
        from soletape.failed_polls f join public.products_v2 p on p.id = f.product_id
        order by f.provider, f.failed_at desc, p.sku
      )
      select v.provider, case when k.quota_day = ? then k.calls_today else 0 end as calls_today,
        case when k.holder is null then 'FREE'
             when k.expires_at < clock_timestamp() then 'EXPIRED' else 'HELD' end as lease,
        k.last_request_at, k.off_since, coalesce(c.mapped, 0) as mapped,
        coalesce(c.unmapped, 0) as unmapped, f.sku, f.kind, f.message, f.failed_at
      from unnest(?) with ordinality v (provider, place)
      left join soletape.venue_leases k on k.provider = v.provider
      left join counts c on c.provider = v.provider
      left join failures f on f.provider = v.provider
      order by v.place
      """;

  private final Database database;
  private final Supplier<PollingCalendar> calendar;
  private final RunLedger runs;
  private final Clock clock;

  public StatusReads(Database database, Supplier<PollingCalendar> calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.runs = new RunLedger(database, clock);
    this.clock = clock;
  }

  public PollingStatus read() {
    Instant now = clock.instant();
    Slot slot = Slot.of(now);
    PollingCalendar today = calendar.get();
    Coverage current = coverage(slot, today);
    return new PollingStatus(
        current,
        lastFull(slot, today),
        current.isComplete() ? today.nextDue(Tier.HOT, slot).start() : slot.start(),
        unmappedProducts(),
        runs.newest(RUNS_SHOWN),
        database.list(VENUES, StatusReads::venue, LocalDate.ofInstant(now, UTC), Provider.ids()));
  }

  /** The current slot's coverage alone. */
  public Coverage currentCoverage() {
    return coverage(Slot.of(clock.instant()), calendar.get());
  }

  /**
   * Which products have the books they are due in a slot. A venue that is off is not counted, and
   * one whose answer about a product cannot be used is not awaited.
   */
  Coverage coverage(Slot slot, PollingCalendar today) {
    Instant start = today.lastDue(Tier.HOT, slot).start();
    Instant daily = today.lastDue(Tier.COLD, slot).start();
    return database.get(
        COVERAGE, row -> coverage(slot, row), start, daily, today.polled(), start, daily);
  }

  /** The newest slot still on the tape that a run left nothing due in. */
  Optional<Coverage> lastFull(Slot current, PollingCalendar today) {
    return database
        .find(
            """
            select max(slot) as slot from soletape.runs
            where outcome = 'complete' and slot >= ? having max(slot) is not null
            """,
            row -> new Slot(row.instant("slot")),
            current.oldestKept().start())
        .map(slot -> coverage(slot, today));
  }

  private static Coverage coverage(Slot slot, Row row) throws SQLException {
    return new Coverage(
        slot, row.integer("covered"), row.integer("tracked"), row.integer("hot_awaited"));
  }

  private int unmappedProducts() {
    return database.get(
        """
        select count(*)::int as products from public.products_v2 p
        where not exists (select from soletape.product_venues v where v.product_id = p.id)
          and not exists (select from soletape.paused_products z where z.product_id = p.id)
        """,
        row -> row.integer("products"));
  }

  private static VenueStatus venue(Row row) throws SQLException {
    return new VenueStatus(
        Provider.of(row.text("provider")),
        row.integer("calls_today"),
        VenueStatus.Lease.valueOf(row.text("lease")),
        row.optionalInstant("last_request_at"),
        row.optionalInstant("off_since"),
        new VenueStatus.Products(row.integer("mapped"), row.integer("unmapped")),
        lastFailure(row));
  }

  private static Optional<VenueStatus.LastFailure> lastFailure(Row row) throws SQLException {
    return row.optionalText("kind").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VenueStatus.LastFailure(
                row.text("sku"), row.text("kind"), row.text("message"), row.instant("failed_at")));
  }
}
