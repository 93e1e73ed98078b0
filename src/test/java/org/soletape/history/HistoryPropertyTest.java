package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.ShoeOnRecord;
import org.soletape.market.Slot;
import org.soletape.testing.TestDatabase;

/** Whatever books the tape held, history says of each day what they come to. */
class HistoryPropertyTest {
  private static final int SIZES = 12;
  private static final int DAYS = 6;
  private static final Instant START = Instant.parse("2026-03-29T00:00:00Z");
  private static final TestDatabase TEST = TestDatabase.migrated();

  /** A size's day as the tape's view tells it, computed without our classes. */
  private static final String NAIVE =
      """
      with quotes as (
        select d.*, (snapshot_at at time zone 'UTC')::date as day from public.market_data_v2 d
      ), closes as (
        select distinct on (product_id, size_id, provider, day) * from quotes
        order by product_id, size_id, provider, day, snapshot_at desc
      )
      select c.product_id, c.size_id, c.provider, c.day, c.lowest_ask, c.highest_bid, c.last_sale,
        min(q.lowest_ask) as ask_low, max(q.highest_bid) as bid_high,
        (array_agg(q.sales_7d order by q.snapshot_at desc) filter (where q.sales_7d is not null))[1]
          as sales_7d,
        c.currency
      from closes c join quotes q using (product_id, size_id, provider, day, currency)
      where c.day <= ?
      group by c.product_id, c.size_id, c.provider, c.day, c.lowest_ask, c.highest_bid, c.last_sale,
        c.currency
      """;

  private static final String DIFFERENT =
      """
      with naive as (%s), kept as (select * from public.market_history_v2)
      (select 'missing' as what, n::text as row from (select * from naive except select * from kept) n)
      union all
      (select 'made up', n::text from (select * from kept except select * from naive) n)
      """
          .formatted(NAIVE);

  private static Product product;

  private final Database database = TEST.database();
  private final MarketStore market = new MarketStore(database);
  private final RollUp rollUp = new RollUp(database);

  @BeforeContainer
  static void open() {
    TEST.open();
    product = ShoeOnRecord.in(TEST.database(), "AA1234-100", SIZES);
    new TapePartitions(TEST.database()).ensure(Slot.of(START), DAYS + 1);
  }

  @AfterContainer
  static void close() {
    TEST.close();
  }

  @BeforeTry
  void forget() {
    for (String table : List.of("market_books", "market_months", "history_days")) {
      database.update("delete from soletape." + table);
    }
    database.update("delete from public.market_latest_v2");
    database.update("delete from soletape.venue_summaries");
  }

  @Property(tries = 60)
  void days_are_what_their_books_come_to(
      @ForAll("weeks") List<List<Quote>> week, @ForAll Random random) {
    record(week, random);

    rollUp.run(START.plus(DAYS, ChronoUnit.DAYS));

    assertThat(differences(DAYS)).isEmpty();
    assertThat(read()).isEqualTo(count());
  }

  @Property(tries = 20)
  void day_by_day_comes_to_the_same(
      @ForAll("weeks") List<List<Quote>> week, @ForAll Random random) {
    record(week, random);

    for (int day = 1; day <= DAYS; day++) {
      rollUp.run(START.plus(day, ChronoUnit.DAYS).plusSeconds(random.nextInt(80_000)));
      assertThat(differences(day)).isEmpty();
    }
    assertThat(rollUp.run(START.plus(DAYS, ChronoUnit.DAYS))).isZero();
  }

  private void record(List<List<Quote>> week, Random random) {
    Slot slot = Slot.of(START);
    for (List<Quote> quotes : week) {
      Currency currency = Currency.getInstance(random.nextInt(4) == 0 ? "JPY" : "USD");
      Provider venue = random.nextBoolean() ? Provider.ALIAS : Provider.STOCKX;
      Instant at = slot.start().plusSeconds(random.nextInt(21_600));
      if (!quotes.isEmpty()) {
        market.record(
            new Book(product.id(), venue, at, currency, allowed(venue, quotes)), Set.of());
      }
      slot = slot.plus(1);
    }
  }

  private static List<Quote> allowed(Provider venue, List<Quote> quotes) {
    return quotes.stream()
        .map(
            q ->
                new Quote(
                    q.ordinal(),
                    q.lowestAsk(),
                    q.highestBid(),
                    venue.publishesLastSale() ? q.lastSale() : OptionalInt.empty(),
                    venue.publishesSales() ? q.sales7d() : OptionalInt.empty()))
        .toList();
  }

  private List<String> differences(int days) {
    return database.list(
        DIFFERENT,
        row -> row.text("what") + " " + row.text("row"),
        LocalDate.ofEpochDay(START.getEpochSecond() / 86_400 + days - 1));
  }

  /** How many days of sizes our own classes read. */
  private long read() {
    LocalDate from = LocalDate.parse("2026-03-29");
    return database
        .transaction(s -> HistoryStore.read(s, List.of(product.id()), from, from.plusDays(DAYS)))
        .stream()
        .flatMap(month -> month.sizes().values().stream())
        .mapToLong(java.util.Map::size)
        .sum();
  }

  private long count() {
    return database.get(
        "select count(*) as n from public.market_history_v2", row -> row.longInteger("n"));
  }

  /** What was sent in each slot; nothing in some. */
  @Provide
  Arbitrary<List<List<Quote>>> weeks() {
    Arbitrary<OptionalInt> amounts =
        Arbitraries.oneOf(
                Arbitraries.integers().between(1, Integer.MAX_VALUE),
                Arbitraries.integers().between(90, 140).map(dollars -> dollars * 100))
            .optional(0.8)
            .map(HistoryPropertyTest::of);
    Arbitrary<OptionalInt> sales =
        Arbitraries.integers()
            .between(0, Short.MAX_VALUE)
            .optional(0.3)
            .map(HistoryPropertyTest::of);
    Arbitrary<Quote> quotes =
        Combinators.combine(
                Arbitraries.integers().between(1, SIZES), amounts, amounts, amounts, sales)
            .as(Quote::new);
    return quotes
        .list()
        .uniqueElements(Quote::ordinal)
        .ofMaxSize(SIZES)
        .map(ArrayList::new)
        .<List<Quote>>map(list -> list)
        .list()
        .ofMinSize(4)
        .ofMaxSize(DAYS * 4);
  }

  private static OptionalInt of(Optional<Integer> value) {
    return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
  }
}
