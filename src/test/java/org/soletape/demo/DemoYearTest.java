package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.Product;
import org.soletape.cli.SimulatedTape;
import org.soletape.db.DatabaseException;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryReads;
import org.soletape.history.HistoryReads.SizeDay;
import org.soletape.market.Book;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.TestDatabase;
import org.soletape.venue.RecordingGate;
import org.soletape.venue.VenueFactory;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;
import org.soletape.wiring.Site;

/** The demo's year before two days of its tape, of a few products. */
class DemoYearTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:10:00Z");
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 24);

  /** The tape begins with this day's last slot. */
  private static final LocalDate TAPE = LocalDate.of(2026, 11, 21);

  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 22);
  private static final Currency YEN = Currency.getInstance("JPY");

  /** One of every slot, and two that are asked once a day. */
  private static final List<CatalogEntry> SHOES =
      List.of(
          ShoeCatalogue.entries(150).getFirst(),
          ShoeCatalogue.entries(150).get(146),
          ShoeCatalogue.entries(150).get(147));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SteppedClock clock = new SteppedClock(NOW);
  private final GeneratedMarket market = new GeneratedMarket(1, 0);

  @AutoClose
  private final SimulatedVenues venues =
      new SimulatedVenues(
          SimulationOptions.defaults().unpaced().withClock(clock).withMarket(market));

  @AutoClose private App app;
  private DemoTape.Made made;

  @BeforeEach
  void make() {
    Map<String, String> environment = new HashMap<>(venues.settings());
    environment.put("DATABASE_URL", test.url().jdbc());
    environment.put("VENUE_PACE_MS", "0");
    environment.put("DATABASE_LIMIT_MB", "0");
    environment.put("CURRENCY", "JPY");
    app = App.open(Config.read(environment), clock);
    made = tape();
    clock.standAt(NOW);
  }

  private DemoTape.Made tape() {
    return SimulatedTape.of(app, venues, clock, Optional.of(year(400)))
        .make(SHOES, 2, NOW, (done, all) -> {});
  }

  private DemoYear year(int historyDays) {
    return new DemoYear(app.database(), app.catalog(), market, YEN, historyDays);
  }

  @Test
  void every_product_has_each_day_of_the_year_up_to_yesterday_at_both_venues() {
    assertThat(made.sizeDays()).isGreaterThan(364 * 2 * 3 * 10);
    assertThat(
            app.database()
                .list(
                    """
                    select concat_ws(' ', provider, min(day), max(day), count(distinct day), currency)
                      as line
                    from public.market_history_v2 group by product_id, provider, currency
                    """,
                    row -> row.text("line")))
        .containsOnly("stockx 2025-11-24 2026-11-22 364 JPY", "alias 2025-11-24 2026-11-22 364 USD")
        .hasSize(6);
  }

  @Test
  void a_day_closes_with_what_the_venues_answer_in_its_last_slot() {
    for (Product product : products()) {
      for (LocalDate day = FIRST; day.isBefore(TAPE); day = day.plusDays(45)) {
        clock.standAt(day.atTime(18, 7).toInstant(ZoneOffset.UTC));
        for (VenueFactory venue : app.venues()) {
          Book book = venue.open(new RecordingGate()).book(product).book();
          assertThat(days(product, day).stream().filter(at -> at.provider() == book.provider()))
              .as("%s %s", product.sku(), day)
              .isNotEmpty()
              .containsExactlyElementsOf(closing(book, day));
        }
      }
    }
  }

  private static List<SizeDay> closing(Book book, LocalDate day) {
    return book.quotes().stream()
        .map(
            quote ->
                new SizeDay(
                    quote.ordinal(),
                    book.provider(),
                    day,
                    book.currency(),
                    new DayQuote(
                        quote.lowestAsk(),
                        quote.highestBid(),
                        quote.lastSale(),
                        quote.lowestAsk(),
                        quote.highestBid(),
                        OptionalInt.empty())))
        .sorted(Comparator.comparing(SizeDay::ordinal))
        .toList();
  }

  @Test
  void the_page_and_the_file_of_a_size_show_it() {
    String sku = SHOES.getFirst().sku();
    try (Site site = Site.start(app, clock, 0)) {
      String market = "http://localhost:" + site.port() + "/market/" + sku + "?size=9&range=1y";
      String page = Http.get(market).body();

      assertThat(Html.text(page)).contains("of the 364 days known before");
      List<String> values =
          List.of(Html.all(page, "\"values\":\\[([^\\]]*)\\]").getFirst().split(",", -1));
      assertThat(values).hasSize(365).doesNotContain("null");

      HttpResponse<String> file =
          Http.get(
              "http://localhost:%d/api/v1/market/%s/history.csv?size=9&provider=alias&from=%s&to=%s"
                  .formatted(site.port(), sku, FIRST, YESTERDAY));
      assertThat(file.body().lines()).hasSize(1 + 364);
    }
  }

  @Test
  void made_again_it_is_the_same_and_the_tape_keeps_its_own_days() {
    List<String> before = bytes();

    assertThat(year(400).make(TAPE, NOW)).isZero();
    assertThat(tape().sizeDays()).isZero();

    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void cut_off_in_the_middle_it_leaves_whole_products_and_goes_on() {
    List<String> before = bytes();
    Product last = products().getLast();
    app.database().update("delete from soletape.market_months where month < '2026-11-01'");
    app.database()
        .update(
            """
            create function public.cut_off() returns trigger language plpgsql as $$
            begin raise exception 'cut off'; end $$
            """);
    app.database()
        .update(
            """
            create trigger cut_off before insert on soletape.market_months
            for each row when (new.product_id = '%s' and new.month = '2026-03-01')
            execute function public.cut_off()
            """
                .formatted(last.id()));
    assertThatThrownBy(() -> year(400).make(TAPE, NOW)).isInstanceOf(DatabaseException.class);
    assertThat(days(last, LocalDate.of(2026, 2, 1))).isEmpty();

    app.database().update("drop trigger cut_off on soletape.market_months");
    year(400).make(TAPE, NOW);

    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void it_reaches_no_further_back_than_history_is_kept() {
    app.database().update("delete from soletape.market_months");

    year(40).make(TAPE, NOW);

    LocalDate oldest =
        app.database()
            .get(
                "select min(day) as day from public.market_history_v2",
                row -> row.optionalDate("day").orElseThrow());
    assertThat(oldest).isEqualTo(LocalDate.of(2026, 10, 14));
  }

  private List<Product> products() {
    return app.catalog().products(app.catalog().ids());
  }

  private List<SizeDay> days(Product product, LocalDate day) {
    return new HistoryReads(app.database()).days(product.id(), day, day);
  }

  private List<String> bytes() {
    return app.database()
        .list(
            """
            select m::text as line from soletape.market_months m
            order by product_id, provider, month, currency
            """,
            row -> row.text("line"));
  }
}
