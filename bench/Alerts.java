package bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.demo.SteppedClock;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;

/** A year of slots with 300 people's 20 rules each: time, statements, writes, bytes. */
final class Alerts {
  private static final int PRODUCTS = 150;
  private static final int PEOPLE = 300;
  private static final int RULES = 20;

  /** In so many parts people come. */
  static final int COMING = 16;

  private static final int SLOTS_A_DAY = 4;
  private static final int YEAR = 365;
  private static final long BUDGET_MILLIS = 2_000;
  private static final double BUDGET_MEGABYTES = 1;
  private static final Slot FIRST = Slot.of(Instant.parse("2025-11-01T00:00:00Z"));

  private static final List<String> FILL =
      List.of(
          """
          update public.products_v2
          set stockx_product_id = gen_random_uuid()::text, alias_catalog_id = gen_random_uuid()::text
          where stockx_product_id is null
          """,
          """
          insert into soletape.accounts (id, email, created_at)
          select md5(n::text)::uuid, 'person-' || n || '@soletape.example', now()
          from generate_series(1, %d) n
          """
              .formatted(PEOPLE),
          """
          insert into soletape.fee_settings (user_id, provider, setting, value, currency)
          select a.id, f.venue, f.setting, 300, null
          from soletape.accounts a
          cross join (values ('stockx', 'buying_processing'), ('alias', 'buying_processing')) f (venue, setting)
          """,
          """
          insert into public."Inventory" (user_id, sku, size, purchase_price)
          select md5((1 + n / 4)::text)::uuid, p.sku, s.size_key, 100 + n %% 90
          from generate_series(0, %d * 4 - 1) n
          join (select id, sku, row_number() over (order by sku) - 1 as place
                from public.products_v2) p on p.place = n * 7 %% %d
          join public.product_sizes_v2 s on s.product_id = p.id and s.ordinal = 1 + n %% 20
          """
              .formatted(PEOPLE, PRODUCTS));

  /** Each within a few percent of the price of the day, so that many cross within a week. */
  static final String RULE =
      """
      insert into soletape.alert_rules (user_id, pair_id, product_id, size_id, kind, bids, days, above,
        bound, currency, quiet_days, paused, armed)
      select r.user_id, case when r.kind = 'profit' then i.id end,
        case when r.n = 19 then p.id end,
        case when r.kind <> 'profit' and r.n <> 19 then s.id end,
        case r.kind when 'profit' then 'f' when 'price' then 'p' when 'move' then 'm'
          when 'pays_to_move' then 'x' else 'd' end, r.n % 2 = 1,
        case when r.kind = 'move' then 1 + 6 * (r.n % 2) else 0 end,
        case when r.kind = 'price' then r.n % 2 = 1 else true end,
        case r.kind when 'price' then
            soletape.minor(coalesce(case when r.n % 2 = 0 then m.lowest_ask else m.highest_bid end, 100),
              'USD') * (100 + case when r.n % 2 = 0 then -1 else 1 end * (2 + r.n)) / 100
          when 'profit' then 500 * r.n
          when 'move' then 500 + 50 * r.n
          when 'pays_to_move' then 0
          else 10000 end,
        case when r.kind in ('price', 'profit', 'pays_to_move') then 'USD' end, 0, false, true
      from (
        select a.id as user_id, n, (hashtext(a.id::text) & 65535) + n as k,
          case when n < 10 or n = 19 then 'price' when n < 14 then 'profit' when n < 17 then 'move'
            when n < 18 then 'pays_to_move' else 'gone_dark' end as kind
        from soletape.accounts a cross join generate_series(0, ? - 1) n
        where hashtext(a.email) & 15 = ?) r
      join (select id, row_number() over (order by sku) - 1 as place
            from public.products_v2) p on p.place = r.k * 7 % ?
      join public.product_sizes_v2 s on s.product_id = p.id and s.ordinal = 1 + r.k % 20
      left join public.market_latest_v2 m on m.product_id = p.id and m.size_id = s.id
        and m.provider = 'stockx'
      left join lateral (
        select v.id::text as id from soletape.inventory v where v.user_id = r.user_id
        order by v.id offset r.n % 4 limit 1) i on true
      where ?
      """;

  private static final String BYTES =
      """
      select sum(pg_total_relation_size(c::regclass))::bigint as bytes
      from unnest(array['soletape.alert_rules', 'soletape.alert_slots', 'soletape.alert_changes']) c
      """;

  private final Workbench bench;
  private final Database database;
  private final WalkedMarket walked;
  private final SteppedClock clock;
  private final org.soletape.alert.Alerts alerts;
  private final List<Long> millis = new ArrayList<>();
  private int fired;

  private Alerts(Workbench bench, SteppedClock clock) {
    this.bench = bench;
    this.clock = clock;
    database = bench.app().database();
    walked = new WalkedMarket(bench.app(), PRODUCTS, FIRST.start());
    alerts = bench.app().runs().alerts(clock);
  }

  public static void main(String[] arguments) throws Exception {
    int days = arguments.length == 0 ? YEAR : Integer.parseInt(arguments[0]);
    SteppedClock clock = new SteppedClock(FIRST.start());
    boolean inside;
    try (Workbench bench = Workbench.open(clock)) {
      inside = new Alerts(bench, clock).run(days);
    }
    System.exit(inside ? 0 : 1);
  }

  private boolean run(int days) throws Exception {
    walked.record(FIRST, Duration.ofMillis(500));
    FILL.forEach(database::update);
    new org.soletape.portfolio.Linking(Optional.empty()).run(database, FIRST.start());
    database.update("vacuum analyze");
    for (int slot = 1; slot < days * SLOTS_A_DAY; slot++) {
      // People come one after the other, not all in one slot.
      database.update(RULE, RULES, slot % COMING, PRODUCTS, slot <= COMING);
      step(FIRST.plus(slot));
      if (slot % SLOTS_A_DAY == 0) {
        clock.standAt(FIRST.plus(slot).start());
        bench.app().cleanup().run();
        bench.vacuum();
      }
    }
    return report(days);
  }

  private void step(Slot slot) throws Exception {
    Instant over = walked.record(slot, Duration.ofMillis(500));
    clock.standAt(over);
    long start = System.nanoTime();
    fired += alerts.evaluate(slot, over, PollingCalendar.NORMAL).fired();
    millis.add((System.nanoTime() - start) / 1_000_000);
  }

  private boolean report(int days) throws Exception {
    Slot next = FIRST.plus(days * SLOTS_A_DAY);
    Instant over = walked.record(next, Duration.ofMillis(500));
    clock.standAt(over);
    long statements =
        bench.statements().during(() -> alerts.evaluate(next, over, PollingCalendar.NORMAL));
    Collections.sort(millis);
    double megabytes = database.get(BYTES, row -> row.longInteger("bytes") / 1e6);
    System.out.printf(
        "a slot: %d ms (median of %d, %d at most), %d statements, %.1f rules fired%n",
        millis.get(millis.size() / 2),
        millis.size(),
        millis.getLast(),
        statements,
        (double) fired / millis.size());
    for (String table : List.of("alert_rules", "alert_slots", "alert_changes", "notices")) {
      System.out.printf("%s: %s%n", table, size(table));
    }
    System.out.printf("rules and ledger: %.2f MB after %d days%n", megabytes, days);
    return millis.getLast() <= BUDGET_MILLIS && megabytes <= BUDGET_MEGABYTES;
  }

  private String size(String table) {
    return database.get(
        """
        select count(*) || ' rows, ' || pg_total_relation_size('soletape.%1$s') || ' bytes' as size
        from soletape.%1$s
        """
            .formatted(table),
        row -> row.text("size"));
  }
}
