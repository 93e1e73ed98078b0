package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;
import static org.soletape.web.market.PoundsAndDollars.FRIDAY;
import static org.soletape.web.market.PoundsAndDollars.GBP;
import static org.soletape.web.market.PoundsAndDollars.NOON;
import static org.soletape.web.market.PoundsAndDollars.USD;
import static org.soletape.web.market.PoundsAndDollars.codes;
import static org.soletape.web.market.PoundsAndDollars.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.testing.Html;
import org.soletape.web.CountedSite;

/** Lists and charts in one currency. */
class ConvertedDaysTest {
  private static final String PATH = "/market/DD1391-100";

  @AutoClose private final PoundsAndDollars market = new PoundsAndDollars();
  private final CountedSite counted = market.counted;

  @Test
  void a_list_is_ordered_by_what_it_shows() {
    market.rates(FRIDAY);
    UUID dollars = counted.market().product("US-1", 60, "9");
    UUID pounds = counted.market().product("UK-1", 60, "9");
    UUID both = counted.market().product("BOTH-1", 60, "9");
    market.record(dollars, Provider.ALIAS, NOON, USD, quote(1, 180_00, 170_00));
    market.record(pounds, Provider.STOCKX, NOON, GBP, quote(1, 140_00, 100_00));
    market.record(both, Provider.STOCKX, NOON, GBP, quote(1, 150_00, 110_00));
    market.record(both, Provider.ALIAS, NOON, USD, quote(1, 182_00, 1_00));

    assertThat(codes(market.page("/?sort=ask"))).startsWith("US-1", "BOTH-1", "UK-1");
    assertThat(codes(market.page("/?sort=-ask&currency=JPY"))).startsWith("UK-1", "BOTH-1", "US-1");
    assertThat(codes(market.page("/?sort=bid&currency=EUR"))).startsWith("US-1", "BOTH-1", "UK-1");
    String row = row(market.page("/"), "BOTH-1");
    assertThat(row).contains("£137.71").doesNotContain("$182<");
    assertThat(row).contains("title=\"$182 at 0.756673 GBP of 20 Nov (ECB)\"");
  }

  @Test
  void a_list_without_rates_keeps_currencies_apart() {
    market.record(
        counted.market().product("US-1", 60, "9"), Provider.ALIAS, NOON, USD, quote(1, 90_00, 0));
    market.record(
        counted.market().product("UK-1", 60, "9"), Provider.STOCKX, NOON, GBP, quote(1, 140_00, 0));
    market.record(
        counted.market().product("US-2", 60, "9"), Provider.ALIAS, NOON, USD, quote(1, 200_00, 0));

    assertThat(codes(market.page("/?sort=ask"))).startsWith("UK-1", "US-1", "US-2");
  }

  @Test
  void each_slot_of_the_chart_has_the_rate_of_its_day_or_is_a_gap() {
    market.rates(FRIDAY);
    market.rates(FRIDAY.plusDays(3), new BigDecimal("1.2"));
    market.book(Provider.ALIAS, NOON.minusSeconds(4 * 86_400), USD, quote(1, 100_00, 0));
    market.book(Provider.ALIAS, NOON.minusSeconds(86_400), USD, quote(1, 100_00, 0));
    market.book(Provider.ALIAS, NOON, USD, quote(1, 100_00, 0));

    String page = market.page(PATH + "?size=9&view=asks");

    List<String> values = List.of(Html.all(page, "\"values\":\\[([^\\]]*)\\]").get(0).split(","));
    assertThat(values.get(27)).isEqualTo("7323");
    assertThat(values.get(23)).isEqualTo("7567");
    assertThat(values.get(11)).isEqualTo("null");
    assertThat(page)
        .contains("\"currency\":\"GBP\"")
        .contains("title=\"$100 at 0.756673 GBP of 20 Nov (ECB)\">£75.67</td>")
        .contains("title=\"$100 at 0.732333 GBP of 23 Nov (ECB)\">£73.23</td>");
  }
}
