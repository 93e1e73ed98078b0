package bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.demo.SteppedClock;
import org.soletape.history.HistoryStore;
import org.soletape.history.RollUp;
import org.soletape.market.Slot;

/** A year of days rolled up one by one, and what it takes beside plain arrays. */
final class History {
  private static final int PRODUCTS = 150;
  private static final int VENUES = 2;
  private static final int SALES_A_SLOT = 60;
  private static final int SLOTS_A_DAY = 4;
  private static final Duration BETWEEN_BOOKS = Duration.ofMillis(500);
  private static final int YEAR = 365;
  private static final double BUDGET = 3.7;
  private static final Slot FIRST = Slot.of(Instant.parse("2025-11-01T00:00:00Z"));

  /** An array per field, a place per size and day, which SQL reads by subscript. */
  private static final List<String> PLAIN_ARRAYS =
      List.of(
          """
          create table public.plain_months (
            product_id uuid, provider text, month date, currency text,
            ask int[], bid int[], last int[], low int[], high int[], sales smallint[],
            primary key (product_id, provider, month, currency))
          """,
          """
          insert into public.plain_months
          select m.product_id, m.provider, m.month, m.currency,
            array_agg(d.lowest_ask order by s.ordinal, n), array_agg(d.highest_bid order by s.ordinal, n),
            array_agg(d.last_sale order by s.ordinal, n), array_agg(d.ask_low order by s.ordinal, n),
            array_agg(d.bid_high order by s.ordinal, n),
            array_agg(d.sales_7d::smallint order by s.ordinal, n)
          from soletape.market_months m
          join public.product_sizes_v2 s on s.product_id = m.product_id
          cross join generate_series(1, 31) n
          left join lateral soletape.unpacked_days(
            soletape.packed_size(m.packed, s.ordinal), m.days, m.unit) d on d.day = n
          group by m.product_id, m.provider, m.month, m.currency
          """,
          "vacuum analyze public.plain_months");

  private static final String SIZES =
      """
      select pg_total_relation_size(?::regclass) as bytes, pg_relation_size(?::regclass) as heap,
        pg_indexes_size(?::regclass) as indexes
      """;

  private final Workbench bench;
  private final Database database;
  private final WalkedMarket walked;
  private final RollUp rollUp;
  private final SteppedClock clock;
  private final List<Long> millis = new ArrayList<>();
  private final int days;

  private History(Workbench bench, SteppedClock clock, int days) {
    this.bench = bench;
    this.clock = clock;
    this.days = days;
    database = bench.app().database();
    walked = new WalkedMarket(bench.app(), PRODUCTS, FIRST.start());
    rollUp = new RollUp(database);
  }

  public static void main(String[] arguments) {
    int days = arguments.length == 0 ? YEAR : Integer.parseInt(arguments[0]);
    boolean inside;
    SteppedClock clock = new SteppedClock(FIRST.start());
    try (Workbench bench = Workbench.open(clock)) {
      inside = new History(bench, clock, days).run();
    }
    System.exit(inside ? 0 : 1);
  }

  /** Tells whether history stays inside its budget; less than a year is not judged. */
  private boolean run() {
    for (int day = 0; day < days; day++) {
      for (int slot = 0; slot < SLOTS_A_DAY; slot++) {
        record(FIRST.plus(day * SLOTS_A_DAY + slot));
      }
      Instant over = FIRST.plus((day + 1) * SLOTS_A_DAY).start();
      long start = System.nanoTime();
      rollUp.run(over);
      millis.add((System.nanoTime() - start) / 1_000_000);
      bench.vacuum();
      clock.standAt(over);
      bench.app().cleanup().run();
    }
    Collections.sort(millis);
    System.out.printf(
        "a day's roll-up, %d products: %d ms (median of %d, at most %d)%n",
        PRODUCTS, millis.get(millis.size() / 2), days, millis.getLast());
    double packed = report("soletape.market_months", "packed bits");
    PLAIN_ARRAYS.forEach(database::update);
    report("public.plain_months", "plain arrays, compressed by PostgreSQL");
    charts();
    return days < YEAR || packed <= BUDGET;
  }

  private void record(Slot slot) {
    Instant at = walked.record(slot, BETWEEN_BOOKS);
    walked.countSales(slot, at, SALES_A_SLOT);
  }

  private double report(String table, String what) {
    long points = (long) PRODUCTS * WalkedMarket.SIZES * VENUES * days;
    return database.get(
        SIZES,
        row -> {
          double each = (double) row.longInteger("bytes") / points;
          System.out.printf(
              "%-40s %.2f MB, %.2f bytes per size, venue and day (heap %.2f, indexes %.2f MB)%n",
              what + ":", mega(row, "bytes"), each, mega(row, "heap"), mega(row, "indexes"));
          return each;
        },
        table,
        table,
        table);
  }

  private static double mega(Row row, String column) throws SQLException {
    return row.longInteger(column) / 1e6;
  }

  /** Reads the year of one product after the other. */
  private void charts() {
    LocalDate from = LocalDate.ofInstant(FIRST.start(), ZoneOffset.UTC);
    List<UUID> ids = walked.products().stream().map(product -> product.id()).toList();
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      for (UUID id : ids) {
        database.transaction(s -> HistoryStore.read(s, List.of(id), from, from.plusDays(days)));
      }
      System.out.printf(
          "a product's year, all sizes, read and unpacked: %.2f ms%n",
          (System.nanoTime() - start) / 1e6 / ids.size());
    }
  }
}
