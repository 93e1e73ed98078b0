package org.soletape.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.TapePartitions;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.ShoeOnRecord;
import org.soletape.market.Slot;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.Tape;
import org.soletape.testing.TestDatabase;

class CleanupTest {
  /** How often the product changes from one book to the next. */
  private static final String PLACES =
      """
      select count(*)::int as places
      from (select b.product_id, lag(b.product_id) over (order by b.ctid) as before
            from soletape.market_books b where b.slot < '2026-03-20') b
      where b.product_id is distinct from b.before
      """;

  /** Products whose books of a day take so much that PostgreSQL looks for slack. */
  private static final int MORE_THAN_A_FEW_BLOCKS = 80;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-20T13:30:00Z");
  private Database database;
  private MarketStore market;
  private Product product;
  private Cleanup cleanup;

  @BeforeEach
  void prepare() {
    database = test.database();
    market = new MarketStore(database);
    product = ShoeOnRecord.in(database, "AA1234-100", 3);
    cleanup = SampleRuns.of(database, Tape.UNPACED).cleanup(clock);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20T00:00:00Z, 3",
    "2026-03-20T06:00:00Z, 3",
    "2026-03-20T13:30:00Z, 3",
    "2026-03-20T23:59:59Z, 4",
  })
  void exactly_the_newest_twenty_eight_slots_are_kept(String now, int days) {
    clock.set(now);
    Slot current = Slot.of(clock.instant());
    recordSlots(current.plus(-40), 41);

    Cleanup.Report report = cleanup.run();

    assertThat(
            text(
                "select count(*) || ' from ' || to_char(min(slot) at time zone 'UTC',"
                    + " 'DD HH24') as text from soletape.market_books"))
        .containsExactly(
            "28 from "
                + current.plus(-27).toString().replaceAll(".*-(\\d\\d)T(\\d\\d).*", "$1 $2"));
    assertThat(report.dropped()).isEqualTo(days);
    assertThat(cleanup.run())
        .as("a second one")
        .isEqualTo(new Cleanup.Report(0, 0, 0, 0, 0, List.of()));
    assertThat(
            text(
                "select relname::text as text from pg_class where relname ~"
                    + " '^market_books_\\d+$' order by 1"))
        .first()
        .isEqualTo(
            "market_books_" + current.plus(-27).toString().substring(0, 10).replace("-", ""));
    assertThat(text("select count(*)::text as text from public.market_latest_v2"))
        .as("a product keeps its last prices")
        .containsExactly("1");
  }

  @Test
  void room_is_made_for_three_days_and_a_second_cleanup_has_nothing_to_do() {
    assertThat(cleanup.run()).isEqualTo(new Cleanup.Report(0, 3, 0, 0, 0, List.of()));
    assertThat(cleanup.run()).isEqualTo(new Cleanup.Report(0, 0, 0, 0, 0, List.of()));
    assertThat(
            text(
                "select relname::text as text from pg_class where relname ~"
                    + " '^market_books_\\d+$' order by 1"))
        .containsExactly("market_books_20260320", "market_books_20260321", "market_books_20260322");
  }

  @Test
  void the_books_of_a_product_lie_together_once_their_day_is_over() {
    Slot first = Slot.of(clock.instant()).plus(-6);
    new TapePartitions(database).ensure(first, 2);
    List<Product> shoes =
        IntStream.range(0, MORE_THAN_A_FEW_BLOCKS)
            .mapToObj(i -> ShoeOnRecord.in(database, "BB%04d-100".formatted(i), 1))
            .toList();
    for (int i = 0; i < 4; i++) {
      Slot slot = first.plus(i);
      shoes.forEach(shoe -> record(shoe, slot, 1000));
    }

    cleanup.run();

    int places = database.get(PLACES, row -> row.integer("places"));
    assertThat(places).isEqualTo(shoes.size());
  }

  @Test
  void ledgers_are_pruned_to_what_still_means_something() {
    failedPoll("2026-03-13 12:00Z");
    failedPoll("2026-03-13 18:00Z");
    run("2026-02-18 13:29Z");
    run("2026-02-18 13:31Z");

    assertThat(cleanup.run().pruned()).isEqualTo(2);

    assertThat(text("select (slot at time zone 'UTC')::text as text from soletape.failed_polls"))
        .containsExactly("2026-03-13 18:00:00");
    assertThat(text("select (started_at at time zone 'UTC')::text as text from soletape.runs"))
        .containsExactly("2026-02-18 13:31:00");
  }

  @Test
  void a_count_of_seven_days_sales_is_forgotten_when_it_is_older_than_that() {
    recordSlots(Slot.of(clock.instant()), 1);
    market.recordSales(
        Provider.ALIAS,
        product.id(),
        product.sizes().getFirst(),
        Slot.of(clock.instant()),
        12,
        clock.instant().minus(Duration.ofDays(7)).minusSeconds(1));
    assertThat(sales()).containsExactly("12");

    cleanup.run();

    assertThat(sales()).containsExactly("null");
    assertThat(text("select 'x' as text from soletape.sales_counts")).isEmpty();
  }

  @Test
  void a_held_product_is_hot_a_viewed_one_just_so_and_the_others_are_what_the_catalogue_says() {
    score("AA1234-100", 10);
    ShoeOnRecord.in(database, "BB1234-100", 1);
    score("BB1234-100", 10);
    ShoeOnRecord.in(database, "CC1234-100", 1);
    score("CC1234-100", 10);
    ShoeOnRecord.in(database, "DD1234-100", 1);
    score("DD1234-100", 95);
    viewed("BB1234-100", "2026-03-13 13:30Z");
    viewed("CC1234-100", "2026-03-13 13:29Z");
    viewed("DD1234-100", "2026-03-20 13:00Z");
    hold("held");

    assertThat(cleanup.run().rescored()).isEqualTo(2);
    assertThat(scores())
        .containsExactly("AA1234-100 60", "BB1234-100 50", "CC1234-100 10", "DD1234-100 95");

    database.update("update public.\"Inventory\" set status = 'sold'");
    clock.advance(Duration.ofDays(8));
    assertThat(cleanup.run().rescored()).isEqualTo(2);
    assertThat(scores())
        .containsExactly("AA1234-100 10", "BB1234-100 10", "CC1234-100 10", "DD1234-100 95");
  }

  @Test
  void an_inventory_table_of_somebody_else_s_holds_nothing_until_it_is_adopted() {
    score("AA1234-100", 10);
    database.update("drop table public.\"Inventory\" cascade");
    database.update("create table public.\"Inventory\" (id bigint, \"SKU\" text, status text)");
    database.update("insert into public.\"Inventory\" values (1, 'AA1234-100', 'held')");

    cleanup.run();

    assertThat(scores()).containsExactly("AA1234-100 10");
  }

  private void recordSlots(Slot first, int slots) {
    new TapePartitions(database).ensure(first, slots / 4 + 2);
    for (int i = 0; i < slots; i++) {
      record(product, first.plus(i), 1000 + i);
    }
  }

  private void record(Product shoe, Slot slot, int ask) {
    OptionalInt none = OptionalInt.empty();
    Instant at = slot.start().plusSeconds(60);
    List<Quote> quotes = List.of(new Quote(1, OptionalInt.of(ask), none, none, none));
    market.record(
        new Book(shoe.id(), Provider.ALIAS, at, Currency.getInstance("USD"), quotes), Set.of());
  }

  private void failedPoll(String slot) {
    database.update(
        """
        insert into soletape.failed_polls (product_id, provider, slot, run_id, kind, message,
          failed_at)
        values (?, 'alias', ?::timestamptz, 1, 'bug', 'x', now())
        """,
        product.id(),
        slot);
  }

  private void run(String startedAt) {
    database.update(
        """
        insert into soletape.runs (trigger, slot, started_at, heartbeat_at)
        values ('test', '2026-02-18 12:00Z', ?::timestamptz, now())
        """,
        startedAt);
  }

  private void score(String sku, int score) {
    database.update("update public.products_v2 set popularity_score = ? where sku = ?", score, sku);
    database.update(
        "update soletape.catalog_entries set score = ? where product_id ="
            + " (select id from public.products_v2 where sku = ?)",
        score,
        sku);
  }

  private void viewed(String sku, String at) {
    database.update(
        "update public.products_v2 set last_viewed_at = ?::timestamptz where sku = ?", at, sku);
  }

  private void hold(String status) {
    database.update(
        "insert into public.\"Inventory\" (user_id, status, product_v2_id)"
            + " values (gen_random_uuid(), ?, ?)",
        status,
        product.id());
  }

  private List<String> scores() {
    return text("select sku || ' ' || popularity_score as text from public.products_v2 order by 1");
  }

  private List<String> sales() {
    return text("select coalesce(sales_7d::text, 'null') as text from public.market_latest_v2");
  }

  private List<String> text(String sql) {
    return database.list(sql, row -> row.text("text"));
  }
}
