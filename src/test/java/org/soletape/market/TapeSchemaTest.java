package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.DatabaseException;
import org.soletape.history.TapePartitions;
import org.soletape.testing.TestDatabase;

/** What the database itself refuses, and how it finds what is asked for. */
class TapeSchemaTest {
  private static final Slot SLOT = new Slot(Instant.parse("2026-03-02T06:00:00Z"));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private MarketStore market;
  private TapePartitions partitions;
  private Product product;

  @BeforeEach
  void record() {
    market = new MarketStore(test.database());
    partitions = new TapePartitions(test.database());
    product = ShoeOnRecord.in(test.database(), "AA1234-100", 20);
    partitions.ensure(SLOT, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a zero ask            | 'alias'  | '06:00' | '06:10' | '{0}'    | null  | null | null",
        "a negative ask        | 'alias'  | '06:00' | '06:10' | '{-5}'   | null  | null | null",
        "a zero among asks     | 'alias'  | '06:00' | '06:10' | '{7,0}'  | null  | null | null",
        "a zero bid            | 'alias'  | '06:00' | '06:10' | null     | '{0}' | null | null",
        "a zero last sale      | 'alias'  | '06:00' | '06:10' | null     | null  | '{0}'| null",
        "negative sales        | 'alias'  | '06:00' | '06:10' | null     | null  | null | '{-1}'",
        "no word of a venue    | 'GOAT'   | '06:00' | '06:10' | null     | null  | null | null",
        "no start of a slot    | 'alias'  | '07:00' | '07:10' | null     | null  | null | null",
        "observed before it    | 'alias'  | '06:00' | '05:59' | null     | null  | null | null",
        "observed after it     | 'alias'  | '06:00' | '12:00' | null     | null  | null | null",
      })
  void wrong_books_are_refused(
      String what,
      String provider,
      String slot,
      String at,
      String ask,
      String bid,
      String last,
      String sales) {
    assertRefused(
        """
        insert into soletape.market_books (product_id, provider, slot, observed_at, currency, sent,
          lowest_ask, highest_bid, last_sale, sales_7d)
        values ('%s', '%s', '2026-03-02 %sZ', '2026-03-02 %sZ', 'USD', '\\x01', %s, %s, %s, %s)
        """
            .formatted(
                product.id(),
                provider,
                slot,
                at,
                literal(ask),
                literal(bid),
                literal(last),
                literal(sales)));
  }

  static List<String> wrongLatest() {
    return List.of(
        "'alias', 0, null, null, null, 'USD'",
        "'alias', null, -1, null, null, 'USD'",
        "'alias', null, null, 0, null, 'USD'",
        "'alias', null, null, null, -1, 'USD'",
        "'alias', 5, null, null, null, 'usd'",
        "'eBay', 5, null, null, null, 'USD'");
  }

  @ParameterizedTest
  @MethodSource("wrongLatest")
  void wrong_latest_quotes_are_refused(String values) {
    assertRefused(
        "insert into public.market_latest_v2 (product_id, size_id, provider, lowest_ask,"
            + " highest_bid, last_sale, sales_7d, currency, snapshot_at) values ('%s', '%s', %s, now())"
                .formatted(product.id(), product.sizes().getFirst().id(), values));
  }

  @Test
  void a_book_before_its_partition_is_made_is_refused_and_not_lost_elsewhere() {
    Book tomorrow = bookAt(SLOT.plus(4));

    assertThatThrownBy(() -> market.record(tomorrow, Set.of()))
        .isInstanceOf(DatabaseException.class);
    assertThat(partitions.ensure(SLOT, 2)).isEqualTo(1);
    assertThat(partitions.ensure(SLOT, 2)).isZero();
    assertThat(market.record(tomorrow, Set.of())).isTrue();
  }

  @Test
  void days_are_utc_wherever_the_database_lives() {
    partitions.ensure(SLOT.plus(-1), 3);
    for (int slot = -1; slot <= 6; slot++) {
      assertThat(market.record(bookAt(SLOT.plus(slot)), Set.of())).isTrue();
    }
    List<String> days =
        test.database()
            .list(
                """
                select right(tableoid::regclass::text, 8) || ' ' || count(*) as day
                from soletape.market_books group by tableoid order by 1
                """,
                row -> row.text("day"));
    assertThat(days).containsExactly("20260302 4", "20260303 4");
  }

  @Test
  void sales_without_a_book_to_put_them_into_are_not_kept() {
    boolean kept =
        market.recordSales(
            Provider.ALIAS,
            product.id(),
            product.sizes().getFirst(),
            SLOT,
            5,
            SLOT.start().plusSeconds(1));

    int counts =
        test.database()
            .get("select count(*)::int as n from soletape.sales_counts", row -> row.integer("n"));
    assertThat(kept).isFalse();
    assertThat(counts).isZero();
  }

  @Test
  void what_a_venue_does_not_publish_is_refused() {
    OptionalInt none = OptionalInt.empty();
    Quote sold = new Quote(1, OptionalInt.of(100), none, OptionalInt.of(90), none);
    Quote counted = new Quote(1, OptionalInt.of(100), none, none, OptionalInt.of(0));

    assertNotPublished("last sale", () -> market.record(stockx(sold), Set.of()));
    assertNotPublished("last sale", () -> market.recordOnProbation(stockx(sold), Set.of(1)));
    assertNotPublished("sales count", () -> market.record(stockx(counted), Set.of()));
    assertNotPublished(
        "sales count",
        () ->
            market.recordSales(
                Provider.STOCKX, product.id(), product.sizes().getFirst(), SLOT, 3, SLOT.start()));
    assertThat(market.latest(product.id())).isEmpty();
  }

  private Book stockx(Quote quote) {
    Currency currency = Currency.getInstance("USD");
    return new Book(product.id(), Provider.STOCKX, SLOT.start(), currency, List.of(quote));
  }

  private static void assertNotPublished(String field, ThrowingCallable kept) {
    assertThatThrownBy(kept)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("StockX publishes no " + field);
  }

  @Test
  void the_view_uses_every_partition_s_index_and_slots_prune_partitions() {
    fillAWeek();
    String view = explain("select * from public.market_data_v2 where product_id = '%s'");
    assertThat(view).doesNotContain("Seq Scan on market_books");
    assertThat(indexScans(view)).isEqualTo(7);

    String slots =
        explain(
            """
            select lowest_ask from soletape.market_books where product_id = '%s'
              and slot >= '2026-03-04 00:00Z' and slot <= '2026-03-04 18:00Z'
            """);
    assertThat(indexScans(slots)).isEqualTo(1);
    assertThat(slots).contains("market_books_20260304");
  }

  private void fillAWeek() {
    test.database()
        .update(
            "insert into public.products_v2 (sku) select 'BB1000-' || n from"
                + " generate_series(1, 149) n");
    partitions.ensure(SLOT, 7);
    test.database()
        .update(
            """
            insert into soletape.market_books (product_id, provider, slot, observed_at, currency,
              sent, lowest_ask, highest_bid)
            select p.id, v, s, s, 'USD', '\\xffffff', array_fill(12300, array[20]),
              array_fill(12000, array[20])
            from public.products_v2 p, unnest(array['stockx', 'alias']) v,
              generate_series(timestamptz '2026-03-02 00:00Z', '2026-03-08 18:00Z', '6 hours') s
            """);
    test.database().update("analyze");
  }

  private String explain(String sql) {
    return String.join(
        "\n",
        test.database()
            .list(
                "explain (costs off) " + sql.formatted(product.id()),
                row -> row.text("QUERY PLAN")));
  }

  private static long indexScans(String plan) {
    return plan.lines()
        .filter(line -> line.matches(".*(Index|Bitmap Heap) Scan.* on market_books_\\d+( .*)?"))
        .count();
  }

  private Book bookAt(Slot slot) {
    OptionalInt none = OptionalInt.empty();
    return new Book(
        product.id(),
        Provider.ALIAS,
        slot.start(),
        Currency.getInstance("USD"),
        List.of(new Quote(1, OptionalInt.of(100), none, none, none)));
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> test.database().update(sql))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.sqlState()).isIn("23514", "22P02"));
  }

  private static String literal(String text) {
    return text.equals("null") ? "null" : "'" + text + "'";
  }
}
