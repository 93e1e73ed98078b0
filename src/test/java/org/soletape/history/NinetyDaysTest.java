package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.ShoeOnRecord;
import org.soletape.market.Slot;
import org.soletape.testing.TestDatabase;

class NinetyDaysTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final OptionalInt NONE = OptionalInt.empty();

  /** The days with an ask, counted back from the last, which is 0. */
  private static final String ROW =
      """
      select concat_ws(' ', n.last_day, n.currency, coalesce(n.change_bp::text, 'none'),
        (select string_agg((90 - place) || ':' || ask, ' ' order by place)
         from unnest(n.asks) with ordinality a (ask, place) where ask is not null)) as line
      from soletape.ninety_days n where n.product_id = ?
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Database database;
  private TapePartitions partitions;
  private Product product;

  @BeforeEach
  void prepare() {
    database = test.database();
    partitions = new TapePartitions(database);
    product = ShoeOnRecord.in(database, "AA1234-100", 3);
  }

  @Test
  void a_day_has_the_lowest_close_of_all_sizes_and_venues_and_the_rest_are_gaps() {
    record(Provider.STOCKX, "2026-03-01T01:00:00Z", USD, 120, 90);
    record(Provider.STOCKX, "2026-03-01T19:00:00Z", USD, 120, 100);
    record(Provider.ALIAS, "2026-03-01T19:00:00Z", USD, 130, 0);
    record(Provider.STOCKX, "2026-03-30T01:00:00Z", USD, 0, 0);
    record(Provider.STOCKX, "2026-03-31T01:00:00Z", USD, 140, 115);
    record(Provider.ALIAS, "2026-03-31T01:00:00Z", USD, 110, 0);

    rollUp("2026-04-01");

    assertThat(row(product)).containsExactly("2026-03-31 USD 1000 30:100 0:110");
  }

  @Test
  void with_a_gap_thirty_days_before_there_is_no_change() {
    record(Provider.ALIAS, "2026-03-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-03-02T01:00:00Z", USD, 0);
    record(Provider.ALIAS, "2026-03-03T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-04-01T01:00:00Z", USD, 110);

    rollUp("2026-04-02");

    assertThat(row(product)).containsExactly("2026-04-01 USD none 31:100 29:100 0:110");
  }

  @Test
  void without_a_book_on_the_newest_day_the_line_stays_and_the_change_goes() {
    record(Provider.ALIAS, "2026-03-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-03-31T01:00:00Z", USD, 90);
    rollUp("2026-04-01");
    assertThat(row(product)).containsExactly("2026-03-31 USD -1000 30:100 0:90");

    rollUp("2026-04-02");

    assertThat(row(product)).containsExactly("2026-03-31 USD none 30:100 0:90");
  }

  @Test
  void the_first_venue_says_the_currency_and_other_currencies_are_gaps() {
    record(Provider.STOCKX, "2026-03-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-03-01T01:00:00Z", EUR, 80);
    record(Provider.STOCKX, "2026-03-30T01:00:00Z", USD, 101);
    rollUp("2026-03-31");
    assertThat(row(product)).containsExactly("2026-03-30 USD none 29:100 0:101");

    record(Provider.STOCKX, "2026-03-31T01:00:00Z", EUR, 120);
    record(Provider.ALIAS, "2026-03-31T01:00:00Z", USD, 60);
    rollUp("2026-04-01");

    assertThat(row(product)).containsExactly("2026-03-31 EUR 5000 30:80 0:120");
  }

  @Test
  void a_late_product_begins_where_it_begins_and_one_without_history_has_no_row() {
    Product late = ShoeOnRecord.in(database, "BB1234-100", 3);
    Product never = ShoeOnRecord.in(database, "CC1234-100", 3);
    record(Provider.ALIAS, "2026-03-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-03-03T01:00:00Z", USD, 100);
    record(late, Provider.ALIAS, "2026-03-03T01:00:00Z", USD, 70);

    rollUp("2026-03-04");

    assertThat(row(product)).containsExactly("2026-03-03 USD none 2:100 0:100");
    assertThat(row(late)).containsExactly("2026-03-03 USD none 0:70");
    assertThat(row(never)).isEmpty();
  }

  @Test
  void the_ninety_first_day_falls_out() {
    record(Provider.ALIAS, "2026-01-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-01-02T01:00:00Z", USD, 101);
    record(Provider.ALIAS, "2026-04-01T01:00:00Z", USD, 102);

    rollUp("2026-04-02");

    assertThat(row(product)).containsExactly("2026-04-01 USD none 89:101 0:102");
  }

  @Test
  void a_second_roll_up_changes_nothing() {
    record(Provider.ALIAS, "2026-03-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-03-31T01:00:00Z", USD, 90);
    rollUp("2026-04-01");
    String before = version();

    rollUp("2026-04-01");

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void history_from_before_the_table_is_in_it_after_the_next_day() {
    record(Provider.ALIAS, "2026-03-01T01:00:00Z", USD, 100);
    record(Provider.ALIAS, "2026-03-30T01:00:00Z", USD, 95);
    rollUp("2026-03-31");
    database.update("delete from soletape.ninety_days");
    record(Provider.ALIAS, "2026-03-31T01:00:00Z", USD, 90);

    rollUp("2026-04-01");

    assertThat(row(product)).containsExactly("2026-03-31 USD -1000 30:100 1:95 0:90");
  }

  private void rollUp(String today) {
    new RollUp(database).run(Instant.parse(today + "T00:00:00Z"));
  }

  private List<String> row(Product of) {
    return database.list(ROW, row -> row.text("line"), of.id());
  }

  private String version() {
    return database.get(
        "select string_agg(n.xmin || ' ' || n::text, ';') as rows from soletape.ninety_days n",
        row -> row.text("rows"));
  }

  private void record(Provider venue, String at, Currency currency, int... asks) {
    record(product, venue, at, currency, asks);
  }

  /** A zero stands for nothing offered. */
  private void record(Product of, Provider venue, String at, Currency currency, int... asks) {
    Instant observed = Instant.parse(at);
    partitions.ensure(Slot.of(observed), 1);
    List<Quote> quotes =
        IntStream.range(0, asks.length)
            .mapToObj(i -> new Quote(i + 1, offered(asks[i]), NONE, NONE, NONE))
            .toList();
    new MarketStore(database)
        .record(new Book(of.id(), venue, observed, currency, quotes), Set.of());
  }

  private static OptionalInt offered(int ask) {
    return ask == 0 ? NONE : OptionalInt.of(ask);
  }
}
