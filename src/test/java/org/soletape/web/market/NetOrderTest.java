package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.rates.RateStore;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.TestMarket;
import org.soletape.web.inventory.PortfolioSite;

/**
 * StockX leaves $880 of $1,000, Alias $879.63 of $1,001, so that prices and payouts are in another
 * order. BOTH-3 is asked at $900 at StockX and at $1,100 at Alias, which leaves $966.63.
 */
class NetOrderTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(NetOrderTest::fill);
  }

  private static void fill(Database database) {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    TestMarket market = new TestMarket(database, noon);
    UUID stockx = market.product("STOCKX-1", 90, "9");
    UUID alias = market.product("ALIAS-2", 90, "9");
    UUID both = market.product("BOTH-3", 90, "9");
    market.product("NONE-4", 90, "9");
    market.book(stockx, Provider.STOCKX, noon, quote(1, 100_000, 100_000));
    market.book(alias, Provider.ALIAS, noon, quote(1, 100_100, 100_100));
    market.book(both, Provider.STOCKX, noon, quote(1, 90_000, 0));
    market.book(both, Provider.ALIAS, noon, quote(1, 110_000, 100));
    new RateStore(database)
        .keep(
            Map.of(
                LocalDate.of(2026, 11, 20),
                Map.of(
                    Currency.getInstance("USD"), new BigDecimal("1.1614"),
                    Currency.getInstance("GBP"), new BigDecimal("0.8788"))),
            "ECB",
            noon);
  }

  @ParameterizedTest
  @CsvSource({
    "/?sort=ask, BOTH-3 STOCKX-1 ALIAS-2 NONE-4",
    "/?sort=ask&prices=net, ALIAS-2 STOCKX-1 BOTH-3 NONE-4",
    "/?sort=-ask&prices=net, BOTH-3 STOCKX-1 ALIAS-2 NONE-4",
    "/?sort=bid, ALIAS-2 STOCKX-1 BOTH-3 NONE-4",
    "/?sort=bid&prices=net, STOCKX-1 ALIAS-2 BOTH-3 NONE-4",
    "/?sort=-bid&prices=net&currency=GBP, BOTH-3 ALIAS-2 STOCKX-1 NONE-4"
  })
  void a_list_is_in_the_order_of_what_it_shows(String address, String codes) {
    String page = Http.get(site.url(address)).body();

    assertThat(Html.all(page, "<span class=\"code\">([^<]*)</span>"))
        .containsExactly(codes.split(" "));
  }
}
