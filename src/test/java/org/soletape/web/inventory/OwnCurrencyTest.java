package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.violations;
import static org.soletape.testing.TestMarket.quote;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.portfolio.PairFields;
import org.soletape.rates.RateStore;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.TestBrowser;
import org.soletape.testing.TestMarket;

/** The currency a person wants amounts shown in: pounds, of a portfolio and a market in dollars. */
class OwnCurrencyTest {
  private static final String SHOE = "/market/DD1391-100";

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private final PortfolioSite site = PortfolioSite.open(OwnCurrencyTest::fill);

  private final PortfolioSite.Owner anna = site.owner();

  private static void fill(Database database) {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    TestMarket market = new TestMarket(database, noon);
    UUID shoe = market.product("DD1391-100", 90, "9");
    market.book(shoe, Provider.ALIAS, noon, quote(1, 21_000, 15_200));
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

  @Test
  void what_is_chosen_on_the_account_page_is_told_to_all_browsers_of_this_person() {
    HttpResponse<String> kept = choose("GBP");

    assertThat(kept.headers().firstValue("Location")).hasValue("/account?done=currency");
    assertThat(told(kept)).startsWith("soletape_currency=GBP.account;").doesNotContain("HttpOnly");
    assertThat(PortfolioSite.held(anna.get("/account").body(), "currency")).isEqualTo("GBP");
    assertThat(told(anna.elsewhere().get("/account/header")))
        .startsWith("soletape_currency=GBP.account;");
    assertThat(site.owner().get("/account/header").headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("soletape_currency"));
  }

  @Test
  void the_browser_knows_it_no_more_once_its_person_is_signed_out_or_chooses_none() {
    choose("GBP");
    assertThat(told(choose(""))).startsWith("soletape_currency=;");
    assertThat(PortfolioSite.held(anna.get("/account").body(), "currency")).isEmpty();

    choose("GBP");
    assertThat(told(anna.submit("/sign-out"))).startsWith("soletape_currency=;");
  }

  @Test
  void another_browser_forgets_what_the_account_says_no_more_but_not_a_choice_of_its_own() {
    BrowsingPerson other = new BrowsingPerson(site.url(""), "203.0.113.9");
    other.post("/sign-up", "email", "ben@example.com", "password", "seven pairs of dunks");
    other.keep("soletape_currency", "EUR");
    other.get("/account/header");
    assertThat(other.cookie("soletape_currency")).as("its own").isEqualTo("EUR");

    other.keep("soletape_currency", "GBP.account");
    other.get("/account/header");
    assertThat(other.cookie("soletape_currency")).as("given up elsewhere").isEmpty();
  }

  @Test
  void one_without_a_rate_is_refused_and_nothing_changes() {
    choose("GBP");
    HttpResponse<String> refused = choose("SEK");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("for others there is no rate today");
    assertThat(PortfolioSite.held(anna.get("/account").body(), "currency")).isEqualTo("GBP");
    assertThat(anna.post("/account/currency", "", "currency", "USD").statusCode()).isEqualTo(403);
  }

  @Test
  void public_pages_stay_the_same_for_everybody() {
    choose("GBP");
    for (String path : new String[] {"/", SHOE, SHOE + "?currency=GBP"}) {
      HttpResponse<String> hers = anna.get(path);

      assertThat(hers.body()).as(path).isEqualTo(Http.get(site.url(path)).body());
      assertThat(hers.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(hers.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    }
  }

  @Test
  void the_inventory_is_counted_in_it_and_its_links_name_it() {
    own("DD1391-100");
    assertThat(Html.text(anna.get("/inventory").body())).contains("$133.57");
    choose("GBP");
    String page = anna.get("/inventory").body();

    // 152 x 0.8788 / 1.1614 = 115.01; less 9.5 % and of the rest 2.9 %.
    assertThat(Html.text(page)).contains("£101.06").doesNotContain("$133.57");
    assertThat(page)
        .contains("href=\"/market/DD1391-100?currency=GBP\"", "href=\"/?currency=GBP\"");
    assertThat(Html.text(anna.get("/inventory/week").body())).contains("£101.06");
    assertThat(anna.get("/api/v1/inventory").body()).contains("\"currency\":\"USD\"");
  }

  @Test
  void a_pair_s_own_page_sells_it_in_the_same() {
    own("DD1391-100");
    String link =
        Html.all(anna.get("/inventory").body(), "href=\"(/inventory/[0-9a-f-]{36})").getFirst();
    assertThat(selling(link)).contains("$133.57");

    choose("GBP");

    assertThat(selling(link)).contains("£101.06").doesNotContain("$133.57");
    assertThat(anna.get("/sell").body()).contains("£101.06");
    assertThat(anna.get("/api/v1" + link).body()).contains("133.57");
  }

  private String selling(String link) {
    return Html.text(
        Html.all(anna.get(link).body(), "(?s)(<section class=\"selling\".*?</section>)")
            .getFirst());
  }

  @Test
  void amounts_that_were_stated_for_fees_are_converted_with_it() {
    own("DD1391-100");
    anna.submit(
        "/inventory/fees",
        "currency",
        "USD",
        "stockx_level",
        "1",
        "stockx_minimum",
        "",
        "alias_rating",
        "90",
        "alias_seller_fee",
        "12",
        "alias_cash_out",
        "2.9");
    choose("GBP");

    // 12 x 0.8788 / 1.1614 = 9.08: 115.01 less 10.93 and 9.08, of which 2.9 % are 2.76.
    assertThat(Html.text(anna.get("/inventory").body())).contains("£92.24");
  }

  @Test
  void without_a_rate_the_inventory_is_counted_in_its_own() {
    own("DD1391-100");
    choose("GBP");
    site.clock.set("2026-12-03T12:00:00Z");

    assertThat(Html.text(anna.get("/inventory").body())).contains("$133.57").doesNotContain("£");
    assertThat(PortfolioSite.held(anna.get("/account").body(), "currency")).isEqualTo("GBP");
  }

  @Test
  void who_signs_in_has_it_from_the_first_page_on() {
    BrowsingPerson browser = new BrowsingPerson(site.url(""), "203.0.113.9");
    browser.post("/sign-up", "email", "ben@example.com", "password", "seven pairs of dunks");
    browser.submit("/account", "/account/currency", "currency", "GBP");
    browser.submit("/account", "/sign-out");
    assertThat(browser.cookie("soletape_currency")).isEmpty();

    browser.post("/sign-in", "email", "ben@example.com", "password", "seven pairs of dunks");

    assertThat(browser.cookie("soletape_currency")).isEqualTo("GBP.account");
  }

  @Test
  void one_chosen_on_a_public_page_is_kept_with_the_account() {
    Page page = anna.signIn(chromium.window(options()));
    page.navigate(site.url("/inventory"));
    page.navigate(site.url(SHOE));
    page.getByLabel("Currency").selectOption("GBP");
    page.locator("form.display button").click();

    assertThat(page).hasURL(Pattern.compile("currency=GBP$"));
    page.navigate(site.url("/account"));
    assertThat(page.getByLabel("Show amounts in")).hasValue("GBP");
    assertThat(violations(page)).isEmpty();

    Page other = anna.elsewhere().signIn(chromium.window(options()));
    other.navigate(site.url("/inventory"));
    other.navigate(site.url("/"));
    assertThat(other).hasURL(Pattern.compile("/\\?currency=GBP$"));
    other.getByLabel("Currency").selectOption("");
    other.locator("form.finder button").first().click();
    assertThat(other).hasURL(Pattern.compile("currency=(&|$)"));
    other.navigate(site.url("/account"));
    assertThat(other.getByLabel("Show amounts in")).hasValue("");
    assertThat(chromium.complaints()).isEmpty();
  }

  /** The one word about the currency that a browser is to keep. */
  private static String told(HttpResponse<String> answer) {
    List<String> told =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("soletape_currency="))
            .toList();
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  private HttpResponse<String> choose(String currency) {
    return anna.submit("/account/currency", "currency", currency);
  }

  private void own(String sku) {
    LocalDate today = LocalDate.of(2026, 11, 23);
    anna.add(
        PairFields.read(Map.of("sku", sku, "size", "9"), InventorySite.USD, today)
            .pair()
            .orElseThrow());
  }
}
