package org.soletape.web.market;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.rates.RateStore;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestBrowser;

class CurrencyInBrowserTest {
  private static final List<String> IN_POUNDS =
      List.of(
          "/?currency=GBP",
          "/?currency=GBP&query=unobtainium",
          "/market/" + SampleMarket.ORDINARY + "?currency=GBP",
          "/market/" + SampleMarket.ORDINARY + "?currency=GBP&range=1y",
          "/market/" + SampleMarket.TWO_CURRENCIES + "?currency=GBP",
          "/market/" + SampleMarket.ORDINARY + "?currency=SEK",
          "/market/" + SampleMarket.ORDINARY + "?currency=XYZ");

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
    Map<Currency, BigDecimal> perEuro =
        Map.of(
            Currency.getInstance("USD"), new BigDecimal("1.1614"),
            Currency.getInstance("GBP"), new BigDecimal("0.8788"),
            Currency.getInstance("JPY"), new BigDecimal("180.51"));
    new RateStore(site.database())
        .keep(
            Map.of(LocalDate.of(2026, 11, 16), perEuro, LocalDate.of(2026, 11, 20), perEuro),
            "ECB",
            SampleSite.NOW);
  }

  @Test
  void a_currency_chosen_by_keyboard_is_kept_and_used_on_other_pages() {
    Page page = visit("/market/DD1391-100?size=9", options());

    page.getByLabel("Currency").focus();
    page.keyboard().type("GBP");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/market/DD1391-100\\?size=9&currency=GBP$"));
    assertThat(page.locator("#sizes .alias.ask").first()).containsText("£");
    assertThat(page.locator("#week canvas")).isVisible();
    page.navigate(site.url("/"));
    assertThat(page).hasURL(Pattern.compile("/\\?currency=GBP$"));
    assertThat(page.locator(".list .ask .price").first()).hasText(Pattern.compile("£.*"));

    page.getByLabel("Currency").selectOption("");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    page.navigate(site.url("/market/DD1391-100"));

    assertThat(page.locator("#sizes .alias.ask").first()).containsText("$");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void a_size_chosen_before_the_currency_stays_chosen() {
    Page page = visit("/market/DD1391-100?size=9", options());

    page.locator(".sizes a", new Page.LocatorOptions().setHasText(Pattern.compile("^11$"))).click();
    assertThat(page.locator("[data-drawn='Size 11, seven days'] canvas")).isVisible();
    page.getByLabel("Currency").selectOption("JPY");
    page.locator("form.display button").click();

    assertThat(page).hasURL(Pattern.compile("size=11&currency=JPY$"));
    assertThat(page.locator("#week-title")).hasText("Size 11, seven days");
    assertThat(page.locator(".legend b").first()).hasText(Pattern.compile("¥.*"));
  }

  @Test
  void a_size_chosen_in_pounds_is_drawn_in_pounds() {
    Page page = visit("/market/DD1391-100?size=9&currency=GBP", options());

    page.locator(".sizes a", new Page.LocatorOptions().setHasText(Pattern.compile("^11$"))).click();

    assertThat(page.locator("[data-drawn='Size 11, seven days'] canvas")).isVisible();
    assertThat(page).hasURL(Pattern.compile("size=11&currency=GBP$"));
    assertThat(page.locator(".legend b").first()).hasText(Pattern.compile("£.*"));
    assertThat(page.locator(".values td").first())
        .hasAttribute("title", Pattern.compile("\\$[0-9.]+ at 0\\.756673 GBP of 20 Nov \\(ECB\\)"));
  }

  @Test
  void without_script_a_form_chooses_the_currency() {
    Page page = visit("/market/DD1391-100?size=9&view=bids", options().setJavaScriptEnabled(false));

    page.getByLabel("Currency").selectOption("GBP");
    page.locator("form.display button").click();

    assertThat(page).hasURL(Pattern.compile("\\?size=9&view=bids&currency=GBP$"));
    assertThat(page.locator("#sizes .alias.bid").first()).containsText("£");
    page.locator(".top .brand").click();
    assertThat(page.locator(".list .ask .price").first()).hasText(Pattern.compile("£.*"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
  void pages_in_pounds_are_accessible_and_fit(ColorScheme scheme, int width) {
    Page page = visit("/", options().setColorScheme(scheme).setViewportSize(width, 780));
    for (String path : IN_POUNDS) {
      page.navigate(site.url(path));

      assertThat(violations(page)).as(path).isEmpty();
      assertThat(sideways(page)).as(path).isEmpty();
    }
  }

  private static Page visit(String path, Browser.NewContextOptions options) {
    Page page = chromium.window(options);
    page.navigate(site.url(path));
    return page;
  }
}
