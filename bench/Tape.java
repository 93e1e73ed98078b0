package bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.demo.SteppedClock;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.upkeep.Cleanup;
import org.soletape.upkeep.budget.TapeSize;

/** Bytes per point after three weeks of rolling, beside a row per size with uuid keys. */
final class Tape {
  private static final int PRODUCTS = 150;
  private static final int SLOTS = 84;
  private static final int SALES_A_SLOT = 60;
  private static final Duration PACE = Duration.ofMillis(1050);
  private static final Slot FIRST = Slot.of(Instant.parse("2026-11-02T00:00:00Z"));

  private static final String ADD_RUN =
      """
      insert into soletape.runs
        (trigger, slot, started_at, heartbeat_at, ended_at, outcome, synced, remaining, calls)
      values ('bench', ?, ?, ?, ?, 'complete', ?, 0, ?)
      """;

  /** The usual design, over the same quotes: a row per size, uuid keys, two more indexes. */
  static final List<String> ROW_PER_SIZE =
      List.of(
          """
          create table if not exists public.row_per_size (
            id uuid default gen_random_uuid(), product_id uuid, size_id uuid,
            provider text not null, lowest_ask numeric(12, 2), highest_bid numeric(12, 2),
            last_sale numeric(12, 2), sales_7d int, snapshot_at timestamptz not null,
            primary key (id, snapshot_at))
          """,
          """
          create index on public.row_per_size (product_id, size_id, provider, snapshot_at desc)
          """,
          "create index on public.row_per_size (snapshot_at)",
          """
          insert into public.row_per_size
            (product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d,
             snapshot_at)
          select product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d,
            snapshot_at
          from public.market_data_v2 order by snapshot_at
          """);

  private static final String SHARES =
      """
      select sum(pg_relation_size(inhrelid, 'main'))::bigint as heap,
        sum(pg_indexes_size(inhrelid))::bigint as indexes,
        sum(pg_relation_size(inhrelid, 'fsm') + pg_relation_size(inhrelid, 'vm'))::bigint as maps,
        count(*) as partitions,
        (select count(distinct slot) from soletape.market_books) as slots
      from pg_inherits where inhparent = 'soletape.market_books'::regclass
      """;

  private static final String LARGEST =
      """
      select n.nspname || '.' || c.relname as name,
        pg_relation_size(c.oid) / 1000 as heap, pg_indexes_size(c.oid) / 1000 as indexes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and not c.relispartition
        and (n.nspname = 'soletape' or n.nspname = 'public' and c.relname <> 'row_per_size')
      order by pg_total_relation_size(c.oid) desc limit 5
      """;

  private final Workbench bench;
  private final Database database;
  private final SteppedClock clock;
  private final WalkedMarket walked;

  private Tape(Workbench bench, SteppedClock clock) {
    this.bench = bench;
    this.database = bench.app().database();
    this.clock = clock;
    this.walked = new WalkedMarket(bench.app(), PRODUCTS, FIRST.start());
  }

  public static void main(String[] arguments) {
    SteppedClock clock = new SteppedClock(FIRST.start());
    try (Workbench bench = Workbench.open(clock)) {
      new Tape(bench, clock).run();
    }
  }

  private void run() {
    Cleanup cleanup = bench.app().runs().cleanup(clock);
    for (int i = 0; i < SLOTS; i++) {
      Slot slot = FIRST.plus(i);
      record(slot);
      bench.vacuum();
      if (PollingCalendar.NORMAL.isDue(Tier.COLD, slot)) {
        cleanup.run();
      }
    }
    report("before the day's cleanup");
    cleanup.run();
    TapeSize size = report("after it");
    System.out.println("the largest others:");
    database.list(LARGEST, Tape::other).forEach(System.out::println);
    compare(size);
  }

  private void record(Slot slot) {
    Instant at = walked.record(slot, PACE.dividedBy(2));
    at = walked.countSales(slot, at, SALES_A_SLOT);
    clock.standAt(at);
    database.update(ADD_RUN, slot.start(), at, at, at, PRODUCTS, 2 * PRODUCTS + SALES_A_SLOT);
  }

  private TapeSize report(String when) {
    TapeSize size = TapeSize.measure(database);
    System.out.printf(
        "%-26s %s bytes per point (%d points), all relations of ours %.2f MB%n",
        when + ":", size.bytesPerPoint().orElseThrow(), size.points(), size.ownBytes() / 1e6);
    System.out.println("  " + database.get(SHARES, Tape::shares));
    return size;
  }

  private static String shares(Row row) throws SQLException {
    return "%d slots in %d partitions: heap %d KB, indexes %d KB, maps %d KB"
        .formatted(
            row.longInteger("slots"),
            row.longInteger("partitions"),
            row.longInteger("heap") / 1000,
            row.longInteger("indexes") / 1000,
            row.longInteger("maps") / 1000);
  }

  private static String other(Row row) throws SQLException {
    return "  %-28s heap %d KB, indexes %d KB"
        .formatted(row.text("name"), row.longInteger("heap"), row.longInteger("indexes"));
  }

  private void compare(TapeSize ours) {
    ROW_PER_SIZE.forEach(database::update);
    long bytes =
        database.get(
            "select pg_total_relation_size('public.row_per_size') as bytes",
            row -> row.longInteger("bytes"));
    System.out.printf(
        "a row per size, same data: %.1f bytes per point, %.1f MB: %.1f times ours%n",
        (double) bytes / ours.points(), bytes / 1e6, (double) bytes / ours.tapeBytes());
  }
}
