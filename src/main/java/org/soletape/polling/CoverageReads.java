package org.soletape.polling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.soletape.catalog.Product;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.Slot;

/** Counts which products have the books they are due in a slot. */
public final class CoverageReads {
  /** The slots are named as parameters too, so that all other partitions are left out. */
  private static final String COVERAGE =
      """
      select count(*) filter (where complete)::int as covered, count(*)::int as tracked,
        count(*) filter (where hot and not complete)::int as hot_awaited
      from (
        select p.popularity_score >= ? as hot,
          (p.stockx_product_id is null or s.product_id is not null)
            and (p.alias_catalog_id is null or a.product_id is not null) as complete
        from public.products_v2 p
        cross join lateral (
          select case when p.popularity_score >= ? then ?::timestamptz else ? end as slot) due
        left join soletape.market_books s on s.product_id = p.id and s.provider = 'stockx'
          and s.slot = due.slot and s.slot in (?, ?)
        left join soletape.market_books a on a.product_id = p.id and a.provider = 'alias'
          and a.slot = due.slot and a.slot in (?, ?)
        where p.stockx_product_id is not null or p.alias_catalog_id is not null) products
      """;

  private final Database database;

  public CoverageReads(Database database) {
    this.database = database;
  }

  public Coverage of(Slot slot) {
    Instant start = slot.start();
    Instant daily = slot.firstOfDay().start();
    int hot = Product.HOT_SCORE;
    return database.get(
        COVERAGE, row -> coverage(slot, row), hot, hot, start, daily, start, daily, start, daily);
  }

  /** The newest slot still on the tape that a run left nothing due in. */
  Optional<Coverage> lastFull(Slot current) {
    return database
        .find(
            """
            select max(slot) as slot from soletape.runs
            where outcome = 'complete' and slot >= ? having max(slot) is not null
            """,
            row -> new Slot(row.instant("slot")),
            current.oldestKept().start())
        .map(this::of);
  }

  private static Coverage coverage(Slot slot, Row row) throws SQLException {
    return new Coverage(
        slot, row.integer("covered"), row.integer("tracked"), row.integer("hot_awaited"));
  }
}
