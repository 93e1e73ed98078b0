package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;
import static org.soletape.testing.TestMarket.quote;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.TestBrowser;
import org.soletape.testing.TestMarket;

/** Alias bids $152 and StockX $150: which of them pays more depends on the seller's level. */
class OwnFeesOnMarketTest {
  private static final String SHOE = "/market/DD1391-100";
  private static final String STOCKX_PAYS = "higher payout: $135 of $150, net at level 5";
  private static final String ALIAS_PAYS = "higher payout: $133.57 of $152, net at rating 90";

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(OwnFeesOnMarketTest::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  private static void fill(Database database) {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    TestMarket market = new TestMarket(database, noon);
    UUID shoe = market.product("DD1391-100", 90, "9", "10");
    market.book(shoe, Provider.STOCKX, noon, quote(1, 20_000, 15_000), quote(2, 22_000, 0));
    market.book(shoe, Provider.ALIAS, noon, quote(1, 21_000, 15_200), quote(2, 22_100, 0));
  }

  @Test
  void the_page_of_everybody_names_the_better_venue_at_the_usual_fees() {
    stateLevel(5);
    HttpResponse<String> hers = anna.get(SHOE);

    assertThat(hers.body()).contains(ALIAS_PAYS).doesNotContain(STOCKX_PAYS);
    assertThat(Http.get(site.url(SHOE)).body()).isEqualTo(hers.body());
  }

  @Test
  void who_states_fees_gets_a_table_with_them_that_no_cache_keeps() {
    stateLevel(5);
    HttpResponse<String> own = anna.get("/account" + SHOE + "?size=9");

    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains(STOCKX_PAYS).doesNotContain(ALIAS_PAYS);
    assertThat(Html.text(own.body())).contains("net at StockX level 5, Alias rating 90, your fees");
    assertThat(own.headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo("private, no-store");
  }

  @Test
  void who_states_none_or_is_nobody_has_nothing_to_replace() {
    assertThat(anna.get("/account" + SHOE).statusCode()).isEqualTo(204);
    assertThat(Http.get(site.url("/account" + SHOE)).statusCode()).isEqualTo(204);
  }

  @Test
  void the_script_puts_the_table_of_ones_own_in_place_and_keeps_it_there() {
    stateLevel(5);
    Page page = signedIn(ColorScheme.LIGHT, 1280);
    page.navigate(site.url(SHOE));
    assertThat(page.locator(".price.win.higher[title]").first()).hasAttribute("title", STOCKX_PAYS);

    page.locator("#sizes nav a").getByText("Net of fees").click();

    assertThat(page).hasURL(site.url(SHOE + "?size=9&prices=net#sizes"));
    assertThat(page.locator("#sizes .basis")).containsText("StockX level 5");
    assertThat(page.locator("#sizes td.stockx.bid").first()).containsText("$135");
    page.locator("#sizes th.size a").getByText("10").click();
    assertThat(page.locator("#sizes .basis")).containsText("StockX level 5");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void the_list_of_products_follows_ones_own_fees_too() {
    stateLevel(5);
    assertThat(Html.text(Http.get(site.url("/")).body()))
        .contains("$152 Alias size 9 pays $133.57");
    Page page = signedIn(ColorScheme.LIGHT, 1280);
    page.navigate(site.url("/?sort=sku"));

    assertThat(page.locator("#list .basis")).containsText("StockX level 5");
    assertThat(page.locator("#list .bid .pays").first()).hasText("StockX pays $135");
    assertThat(anna.get("/account/market").headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo("private, no-store");
    assertThat(violations(page)).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void without_script_the_usual_fees_stay() {
    stateLevel(5);
    Page page = anna.signIn(chromium.window(options().setJavaScriptEnabled(false)));
    page.navigate(site.url(SHOE + "?prices=net"));

    assertThat(page.locator("#sizes .basis")).containsText("StockX level 1");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_table_of_ones_own_is_for_everybody_and_fits(ColorScheme scheme) {
    stateLevel(5);
    Page page = signedIn(scheme, 360);
    page.navigate(site.url(SHOE + "?prices=net"));
    assertThat(page.locator("#sizes .basis")).containsText("your fees");

    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
  }

  private Page signedIn(ColorScheme scheme, int width) {
    Page page =
        anna.signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));
    // Any page of one's own gives the hint.
    page.navigate(site.url("/inventory"));
    return page;
  }

  private void stateLevel(int level) {
    anna.submit(
        "/inventory/fees",
        "currency",
        "USD",
        "stockx_level",
        String.valueOf(level),
        "stockx_minimum",
        "10",
        "alias_rating",
        "90",
        "alias_seller_fee",
        "0",
        "alias_cash_out",
        "2.9");
  }
}
