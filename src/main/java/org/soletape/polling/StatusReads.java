package org.soletape.polling;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/** Reads how polling is doing. Seven statements, whatever the number of products. */
public final class StatusReads {
  private static final int RUNS_SHOWN = 20;

  private final Database database;
  private final Supplier<PollingCalendar> calendar;
  private final CoverageReads coverage;
  private final RunLedger runs;
  private final VenueReads venues;
  private final Clock clock;

  public StatusReads(Database database, Supplier<PollingCalendar> calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.coverage = new CoverageReads(database, calendar);
    this.runs = new RunLedger(database, clock);
    this.venues = new VenueReads(database);
    this.clock = clock;
  }

  public PollingStatus read() {
    Instant now = clock.instant();
    Slot slot = Slot.of(now);
    PollingCalendar today = calendar.get();
    Coverage current = coverage.of(slot, today);
    return new PollingStatus(
        current,
        coverage.lastFull(slot, today),
        current.isComplete() ? today.nextDue(Tier.HOT, slot).start() : slot.start(),
        unmappedProducts(),
        runs.newest(RUNS_SHOWN),
        venues.all(LocalDate.ofInstant(now, UTC)));
  }

  /** The current slot's coverage alone. */
  public Coverage currentCoverage() {
    return coverage.of(Slot.of(clock.instant()));
  }

  private int unmappedProducts() {
    return database.get(
        """
        select count(*)::int as products from public.products_v2 p
        where not exists (select from soletape.product_venues v where v.product_id = p.id)
        """,
        row -> row.integer("products"));
  }
}
