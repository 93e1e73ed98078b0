package org.soletape.polling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
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
  /** The slots are named as parameters too, so that all other partitions are left out. */
  private static final String COVERAGE =
      """
      select count(*) filter (where (not at_stockx or stockx_in) and (not at_alias or alias_in))::int
          as covered,
        count(*)::int as tracked,
        count(*) filter (where hot
          and (at_stockx and not stockx_in and not stockx_bad
            or at_alias and not alias_in and not alias_bad))::int as hot_awaited
      from (
        select p.popularity_score >= ? as hot,
          v.stockx_on and p.stockx_product_id is not null as at_stockx,
          v.alias_on and p.alias_catalog_id is not null as at_alias,
          s.product_id is not null as stockx_in,
          a.product_id is not null as alias_in,
          fs.product_id is not null as stockx_bad,
          fa.product_id is not null as alias_bad
        from public.products_v2 p
        cross join (values (?, ?)) v (stockx_on, alias_on)
        cross join lateral (
          select case when p.popularity_score >= ? then ?::timestamptz else ? end as slot) due
        left join soletape.market_books s on s.product_id = p.id and s.provider = 'stockx'
          and s.slot = due.slot and s.slot in (?, ?)
        left join soletape.market_books a on a.product_id = p.id and a.provider = 'alias'
          and a.slot = due.slot and a.slot in (?, ?)
        left join soletape.failed_polls fs on fs.product_id = p.id and fs.provider = 'stockx'
          and fs.slot = due.slot and fs.kind = 'bad_item'
        left join soletape.failed_polls fa on fa.product_id = p.id and fa.provider = 'alias'
          and fa.slot = due.slot and fa.kind = 'bad_item') products
      where at_stockx or at_alias
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
    int hot = Product.HOT_SCORE;
    return database.get(
        COVERAGE,
        row -> coverage(slot, row),
        hot,
        today.isOn(Provider.STOCKX),
        today.isOn(Provider.ALIAS),
        hot,
        start,
        daily,
        start,
        daily,
        start,
        daily);
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
