package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.all;
import static org.soletape.testing.Html.text;
import static org.soletape.testing.TestMarket.USD;
import static org.soletape.testing.TestMarket.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.testing.Html;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestMarket;

/** Days that are history and today, in a portfolio that changes meanwhile. */
class ValueRangesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-22");
  private static final String ADDRESS = "/inventory/week?range=";

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(ValueRangesTest::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  /** Since 400 days $200 bid and $300 asked for one shoe; of another, ten days' asks alone. */
  private static void fill(Database database) {
    TestMarket market = new TestMarket(database, NOON);
    UUID shoe = market.product("DD1391-100", 90, "8", "9");
    closes(database, shoe, 400, 20_000);
    market.book(shoe, Provider.STOCKX, NOON, quote(2, 30_000, 20_000));
    closes(database, market.product("CW2288-111", 90, "8", "9"), 10, 0);
  }

  private static void closes(Database database, UUID shoe, int days, int bid) {
    Map<YearMonth, NavigableMap<Integer, DayQuote>> months = new TreeMap<>();
    for (int back = 0; back < days; back++) {
      LocalDate day = YESTERDAY.minusDays(back);
      months
          .computeIfAbsent(YearMonth.from(day), added -> new TreeMap<>())
          .put(day.getDayOfMonth(), close(bid));
    }
    database.transaction(
        session -> {
          HistoryStore.write(
              session,
              months.entrySet().stream()
                  .map(
                      month ->
                          new HistoryMonth(
                              shoe,
                              Provider.STOCKX,
                              month.getKey(),
                              USD,
                              new TreeMap<>(Map.of(2, month.getValue()))))
                  .toList());
          return HistoryStore.mark(session, List.of(YESTERDAY), NOON);
        });
  }

  private static DayQuote close(int bid) {
    OptionalInt ask = OptionalInt.of(30_000);
    OptionalInt wanted = bid == 0 ? OptionalInt.empty() : OptionalInt.of(bid);
    return new DayQuote(ask, wanted, OptionalInt.empty(), ask, wanted, OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource({"30d, 30 days, 30 d, 30", "90d, 90 days, 90 d, 90", "1y, 365 days, 1 y, 53"})
  void every_range_has_an_address_with_a_day_or_every_seventh_in_a_row(
      String word, String span, String label, int rows) {
    anna.add(bought("DD1391-100", "2025-01-01"));

    String page = page(word);

    assertThat(text(page))
        .contains("Value over " + span, "If listed $264 1 of 1 pairs valued")
        .contains("Cash today $176 1 of 1 pairs valued", "Cost $100 1 of 1 pairs");
    assertThat(all(page, "aria-current=\"true\">([^<]*)</a>")).containsExactly(label);
    assertThat(page)
        .contains("\"/inventory/week\"", ADDRESS + "30d", ADDRESS + "90d", ADDRESS + "1y");
    assertThat(table(page)).hasSize(rows).startsWith("23 November 2026, so far $264 $176 $100");
    assertThat(text(page).contains("a row for every seventh day")).isEqualTo(word.equals("1y"));
    assertThat(page).doesNotContain("null", "NaN", "Realised");
  }

  @ParameterizedTest
  @CsvSource({"''", "7d", "week", "%00", "1Y"})
  void any_other_word_is_the_week(String word) {
    String page = page(word);

    assertThat(text(page)).contains("Value over seven days");
    assertThat(all(page, "aria-current=\"true\">([^<]*)</a>")).containsExactly("7 d");
  }

  @Test
  void what_is_bought_and_sold_moves_value_and_cost_on_its_day() {
    anna.add(bought("DD1391-100", "2025-01-01"));
    anna.add(
        SamplePair.sold(
            bought("DD1391-100", "2026-11-10"),
            new Sale(
                Optional.of(LocalDate.parse("2026-11-20")),
                Optional.of("stockx"),
                Optional.empty(),
                Optional.of(Money.ofMajor("150", USD)))));

    String page = page("30d");

    assertThat(table(page))
        .contains(
            "20 November 2026 $264 $176 $100 $50",
            "19 November 2026 $528 $352 $200 $0",
            "10 November 2026 $528 $352 $200 $0",
            "9 November 2026 $264 $176 $100 $0");
    assertThat(text(page)).contains("Realised $50 1 of 1 sales");
  }

  @Test
  void what_is_left_out_is_named_and_history_says_where_it_begins() {
    anna.add(bought("CW2288-111", "2026-01-01"));
    anna.add(bought("CW2288-111", "2026-01-01"));
    anna.add(bought("NOPE-1", "2026-01-01"));

    assertThat(text(page("30d")))
        .contains("History of these pairs begins on 13 November 2026.")
        .contains("If listed $528 2 of 3 pairs valued")
        .contains("Cash today unknown 0 of 3 pairs valued")
        .contains("If listed leaves out 1 pair without an ask on some day: NOPE-1 size 9.")
        .contains(
            "Cash today leaves out 3 pairs without a bid on some day: CW2288-111 size 9 (2),"
                + " NOPE-1 size 9.");
  }

  @Test
  void without_a_rate_nothing_is_added_and_it_is_said() {
    anna.add(bought("DD1391-100", "2026-01-01"));
    anna.reckonIn("EUR");

    assertThat(text(page("1y")))
        .contains("No pair was valued on every day it was owned.")
        .contains("1 pair has no rate from the currency of the prices and is in neither figure.");
  }

  @Test
  void without_pairs_or_history_it_says_so() {
    assertThat(text(page("90d"))).contains("No pair was owned or sold on these days.");

    anna.add(bought("NOPE-1", "2026-01-01"));
    assertThat(text(page("90d")))
        .contains("No day of these pairs is history yet: a day is when it is over.");
  }

  @Test
  void a_sale_without_a_day_is_in_no_line() {
    anna.add(
        SamplePair.sold(
            bought("DD1391-100", "2026-01-01"),
            new Sale(
                Optional.empty(),
                Optional.of("stockx"),
                Optional.empty(),
                Optional.of(Money.ofMajor("150", USD)))));

    assertThat(text(page("90d")))
        .contains("1 pair was sold on a day that is not stated and is in no line.");
  }

  private static Pair bought(String sku, String day) {
    return new Pair(
        Optional.of(sku),
        Optional.of("9"),
        new Purchase(
            Optional.of(Money.ofMajor("100", USD)),
            Optional.empty(),
            Optional.of(LocalDate.parse(day))),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  private String page(String word) {
    var answer = anna.get(ADDRESS + word);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> table(String page) {
    String table = all(page, "<details class=\"values\".*?<tbody[^>]*>(.*?)</tbody>").getFirst();
    return all(table, "<tr[^>]*>(.*?)</tr>").stream().map(Html::text).map(String::strip).toList();
  }
}
