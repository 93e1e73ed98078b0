package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.soletape.history.TapePartitions;
import org.soletape.testing.TestDatabase;

/** Whatever a venue sends, tape, view and latest say exactly that. */
class TapePropertyTest {
  private static final int SIZES = 36;
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final TestDatabase TEST = TestDatabase.migrated();
  private static Product product;

  @BeforeContainer
  static void open() {
    TEST.open();
    product = ShoeOnRecord.in(TEST.database(), "AA1234-100", SIZES);
    new TapePartitions(TEST.database()).ensure(Slot.of(START), 2);
  }

  @AfterContainer
  static void close() {
    TEST.close();
  }

  @BeforeTry
  void forget() {
    TEST.database().update("delete from soletape.market_books");
    TEST.database().update("delete from public.market_latest_v2");
  }

  private final Database database = TEST.database();
  private final MarketStore market = new MarketStore(database);

  @Property(tries = 80)
  void a_book_reads_back_as_it_was_written(@ForAll("books") Book book) {
    assertThat(market.record(book, Set.of())).isTrue();

    assertThat(taped(book.slot())).containsExactly(book);
    assertThat(viewed()).isEqualTo(latestOf(book));
    assertThat(market.latest(product.id())).isEqualTo(latestOf(book));
  }

  @Property(tries = 30)
  void a_second_answer_for_the_slot_changes_nothing(
      @ForAll("books") Book first, @ForAll("books") Book second) {
    market.record(first, Set.of());

    assertThat(market.record(second, Set.of())).isFalse();
    assertThat(market.recordOnProbation(second, Set.of())).isFalse();

    assertThat(taped(first.slot())).containsExactly(first);
    assertThat(market.latest(product.id())).isEqualTo(latestOf(first));
  }

  @Property(tries = 40)
  void latest_is_of_the_newest_book_that_has_the_size_in_whatever_order_they_come(
      @ForAll("prices") List<List<Quote>> sent, @ForAll Random random) {
    List<Book> books = new ArrayList<>();
    for (int slot = 0; slot < sent.size(); slot++) {
      books.add(book(START.plus(Slot.LENGTH.multipliedBy(slot)).plusSeconds(5), sent.get(slot)));
    }
    Map<Integer, LatestQuote> newest = new HashMap<>();
    for (Book book : books) {
      latestOf(book).forEach(quote -> newest.put(quote.quote().ordinal(), quote));
    }
    Collections.shuffle(books, random);
    books.forEach(book -> market.record(book, Set.of()));

    assertThat(market.latest(product.id())).containsExactlyInAnyOrderElementsOf(newest.values());
    assertThat(taped(Slot.of(START).plus(sent.size() - 1)))
        .containsExactlyElementsOf(
            books.stream().sorted(Comparator.comparing(Book::observedAt)).toList());
  }

  @Property(tries = 40)
  void held_quotes_are_on_the_tape_and_not_in_latest(@ForAll("books") Book book) {
    int last = book.quotes().getLast().ordinal();

    market.recordOnProbation(book, Set.of(last));

    assertThat(taped(book.slot())).containsExactly(book);
    assertThat(market.latest(product.id()))
        .extracting(latest -> latest.quote().ordinal())
        .doesNotContain(last)
        .hasSize(book.quotes().size() - 1);
    assertThat(market.held(product.id()))
        .extracting(held -> held.quote().ordinal())
        .containsExactly(last);
    database.update("delete from soletape.held_quotes");
  }

  @Property(tries = 60)
  void a_count_of_sales_changes_its_own_size_and_no_other(
      @ForAll("books") Book book, @ForAll("ordinals") int ordinal) {
    market.record(book, Set.of());
    List<Quote> expected = new ArrayList<>();
    for (Quote quote : book.quotes()) {
      expected.add(quote.ordinal() == ordinal ? withSales(quote, 17) : quote);
    }

    boolean kept =
        market.recordSales(
            Provider.ALIAS,
            product.id(),
            product.sizes().get(ordinal - 1),
            book.slot(),
            17,
            book.observedAt());

    assertThat(kept).isTrue();
    assertThat(taped(book.slot()).getFirst().quotes()).isEqualTo(expected);
    assertThat(market.latest(product.id())).extracting(LatestQuote::quote).isEqualTo(expected);
    assertThat(viewed()).extracting(LatestQuote::quote).isEqualTo(expected);
  }

  private List<Book> taped(Slot last) {
    return new MarketReads(database, () -> PollingCalendar.NORMAL).week(product.id(), last).books();
  }

  @Provide
  Arbitrary<Integer> ordinals() {
    return Arbitraries.integers().between(1, SIZES);
  }

  @Provide
  Arbitrary<Book> books() {
    return quotes(Arbitraries.integers().between(0, Short.MAX_VALUE).optional().map(this::of))
        .map(quotes -> book(START.plusSeconds(77), quotes));
  }

  /** What one venue sent in up to four slots. */
  @Provide
  Arbitrary<List<List<Quote>>> prices() {
    return quotes(Arbitraries.just(OptionalInt.empty())).list().ofMinSize(1).ofMaxSize(4);
  }

  private Arbitrary<List<Quote>> quotes(Arbitrary<OptionalInt> sales) {
    Arbitrary<OptionalInt> amounts =
        Arbitraries.integers().between(1, Integer.MAX_VALUE).optional().map(this::of);
    Arbitrary<Quote> quotes =
        Combinators.combine(ordinals(), amounts, amounts, amounts, sales).as(Quote::new);
    return quotes
        .set()
        .uniqueElements(Quote::ordinal)
        .ofMinSize(1)
        .ofMaxSize(SIZES)
        .map(set -> set.stream().sorted(Comparator.comparingInt(Quote::ordinal)).toList());
  }

  private OptionalInt of(Optional<Integer> value) {
    return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
  }

  private static Book book(Instant at, List<Quote> quotes) {
    // A currency without minor units for some, chosen by what the book holds.
    String currency = quotes.size() % 3 == 0 ? "JPY" : "USD";
    return new Book(product.id(), Provider.ALIAS, at, Currency.getInstance(currency), quotes);
  }

  private static Quote withSales(Quote quote, int sales) {
    return new Quote(
        quote.ordinal(),
        quote.lowestAsk(),
        quote.highestBid(),
        quote.lastSale(),
        OptionalInt.of(sales));
  }

  private static List<LatestQuote> latestOf(Book book) {
    return book.quotes().stream()
        .map(quote -> new LatestQuote(book.provider(), book.currency(), book.observedAt(), quote))
        .toList();
  }

  private List<LatestQuote> viewed() {
    return database.list(
        """
        select s.ordinal, m.* from public.market_data_v2 m
        join public.product_sizes_v2 s on s.id = m.size_id order by s.ordinal
        """,
        LatestQuote::read);
  }
}
