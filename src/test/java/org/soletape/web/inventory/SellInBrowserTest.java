package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** The sell board in a real browser, at any width, with and without scripts. */
class SellInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = SampleCollection.market();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 360", "LIGHT, 320", "DARK, 900"})
  void the_board_and_the_row_of_a_pair_are_accessible_and_fit(ColorScheme scheme, int width) {
    PortfolioSite.Owner anna = SampleCollection.owner(site);
    Page page =
        anna.signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));

    for (String path :
        List.of(
            "/sell",
            "/sell?rule=unpriced&sort=name",
            "/sell?q=nothing",
            "/inventory/" + anna.items().getFirst().id())) {
      page.navigate(site.url(path));
      page.evaluate("document.querySelectorAll('details').forEach((all) => { all.open = true; })");
      assertThat(violations(page)).as(path).isEmpty();
      assertThat(sideways(page)).as(path).isEmpty();
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void without_a_script_the_keyboard_leads_to_all_figures_and_to_what_stands_out() {
    Page page =
        SampleCollection.owner(site).signIn(chromium.window(options().setJavaScriptEnabled(false)));
    page.navigate(site.url("/inventory"));

    follow(page, ".top nav a[href='/sell']");
    assertThat(page.locator("h1")).hasText("Sell");
    Locator figures = page.locator("details.figures").first();
    assertThat(figures.locator("dl")).isHidden();
    figures.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(figures.locator("dl")).isVisible();
    assertThat(figures).containsText("To beat cash elsewhere");

    int all = page.locator("article.lot").count();
    follow(page, ".shows a >> nth=-1");
    page.waitForURL("**/sell?rule=*");
    assertThat(page.locator(".count")).isVisible();
    assertThat(page.locator("article.lot").count()).isBetween(1, all - 1);
    page.locator("#sort").selectOption("name");
    page.locator(".finder button").click();
    assertThat(page.url()).contains("rule=", "sort=name");
    follow(page, "article.lot h3 a >> nth=0");
    assertThat(page.locator("h1")).hasText("Edit pair");
  }

  @Test
  void a_pair_bought_again_is_one_card_that_leads_to_both() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", "95"));
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", "105"));
    Page page = anna.signIn(chromium.window(options()));
    page.navigate(site.url("/sell"));

    assertThat(page.locator("article.lot")).hasCount(1);
    assertThat(page.locator("article.lot")).containsText("2 pairs");
    assertThat(page.locator("article.lot .ways")).containsText("$100");
    follow(page, "article.lot h3 a");

    assertThat(page.locator("tbody tr")).hasCount(2);
  }

  private static void follow(Page page, String link) {
    page.locator(link).focus();
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }
}
