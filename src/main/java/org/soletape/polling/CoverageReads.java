package org.soletape.polling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * Counts which products have the books they are due in a slot. A venue that is off is not counted,
 * and one whose answer about a product cannot be used is not awaited.
 */
public final class CoverageReads {
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

  private final Database database;
  private final Supplier<PollingCalendar> calendar;

  public CoverageReads(Database database, Supplier<PollingCalendar> calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  public Coverage of(Slot slot) {
    return of(slot, calendar.get());
  }

  /** The coverage of a slot in this calendar. */
  Coverage of(Slot slot, PollingCalendar today) {
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
        .map(slot -> of(slot, today));
  }

  private static Coverage coverage(Slot slot, Row row) throws SQLException {
    return new Coverage(
        slot, row.integer("covered"), row.integer("tracked"), row.integer("hot_awaited"));
  }
}
