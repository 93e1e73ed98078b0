package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.db.Database;
import org.soletape.rates.RateStore;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** A portfolio in pounds over prices in dollars, of which one is worth £0.80 on Friday. */
class ConvertedPagesInBrowserTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency GBP = Currency.getInstance("GBP");

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(ConvertedPagesInBrowserTest::fill);
  }

  private static void fill(Database database) {
    SmallMarket.fill(database);
    new RateStore(database)
        .keep(
            Map.of(
                LocalDate.of(2026, 1, 30), perEuro("1.25", "0.75"),
                LocalDate.of(2026, 11, 20), perEuro("1.25", "1")),
            "ECB",
            Instant.parse(PortfolioSite.NOW));
  }

  private static Map<Currency, BigDecimal> perEuro(String dollars, String pounds) {
    return Map.of(USD, new BigDecimal(dollars), GBP, new BigDecimal(pounds));
  }

  private static PortfolioSite.Owner anna() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought(SmallMarket.ONE_VENUE, "9", "260"));
    anna.add(SamplePair.complete(SmallMarket.SHOE, "9"));
    anna.reckonIn("GBP");
    return anna;
  }

  @Test
  void a_list_shows_pounds_and_what_they_were_made_of() {
    Page page = anna().signIn(chromium.window(options()));
    page.navigate(site.url("/inventory?show=all&sort=-cost"));

    assertThat(page.locator(".trust")).containsText("USD at 0.8 GBP of 20 Nov (ECB)");
    assertThat(page.locator("tr.held .stockx .price").first()).hasText("£160");
    assertThat(page.locator("tr.held .stockx .price").first())
        .hasAttribute("title", "$200 at 0.8 GBP of 20 Nov (ECB)");
    assertThat(page.locator("tr.held .cost .price").first()).hasText("£60");
    assertThat(page.locator("tr.held .cost .price").first())
        .hasAttribute("title", "$100 at 0.6 GBP of 30 Jan (ECB)");
    assertThat(page.locator("tr.held .cost").first()).containsText("from $100 (ECB)");

    page.locator("tr.held .cash .why").first().focus();
    assertThat(page.locator("tr.held .cash .lines").first())
        .containsText("StockX says $150 at 0.8 GBP of 20 Nov (ECB)");
    assertThat(page.locator("tr.held .cash .lines").first()).containsText("StockX price £120");
    assertThat(page.locator(".worth")).containsText("2 pairs at reference rates");
  }

  @Test
  void the_week_says_by_which_rates() {
    Page page = anna().signIn(chromium.window(options()));
    page.navigate(site.url("/inventory/week"));

    assertThat(page.locator(".legend .cash")).containsText("£");
    assertThat(page.locator(".rest").first())
        .hasText(
            "Prices in another currency count by the reference rate of each day: today USD at 0.8"
                + " GBP of 20 Nov (ECB).");
    assertThat(page.locator(".values tbody th").first())
        .hasAttribute("title", "USD at 0.8 GBP of 20 Nov (ECB)");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 320", "DARK, 1280", "LIGHT, 360"})
  void every_page_is_accessible_and_fits(ColorScheme scheme, int width) {
    PortfolioSite.Owner anna = anna();
    Page page =
        anna.signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));
    for (String path :
        List.of(
            "/inventory?show=all",
            "/inventory?show=sold",
            "/inventory/" + anna.items().getFirst().id(),
            "/inventory/week",
            "/inventory/week?range=90d")) {
      page.navigate(site.url(path));
      assertThat(violations(page)).as(page.url()).isEmpty();
      assertThat(sideways(page)).as(page.url() + " at " + width).isEmpty();
    }
  }
}
