package org.soletape.web.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;
import org.soletape.web.inventory.PortfolioSite;

/** Stars on a market page, and the page of what is watched. */
class WatchingInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(WatchedMarket::fill);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
  void stars_watch_a_product_and_its_sizes_and_own_sizes_are_marked(int width) {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.bought(WatchedMarket.SHOE, "10", "100"));
    Page page = anna.signIn(chromium.window(dark().setViewportSize(width, 800)));
    page.navigate(site.url("/watching"));
    page.navigate(site.url("/market/" + WatchedMarket.SHOE));
    Locator product = page.locator(".watch .star");
    assertThat(product).hasText("☆ Watch");
    assertThat(page.locator("#sizes .owned")).hasCount(1);
    assertThat(page.locator("#sizes .star")).hasCount(3);
    assertThat(page.locator(".curve path.own")).hasAttribute("d", "M10 0v100");
    assertThat(page.locator(".curve .owned")).hasText("yours: 10");
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();

    product.press("Enter");
    assertThat(product).hasText("★ Watching");
    page.getByLabel("Watch size 9").click();
    assertThat(page.getByLabel("Watch size 9")).hasAttribute("aria-pressed", "true");

    page.navigate(site.url("/watching"));
    assertThat(page.locator("section.watched")).hasCount(2);
    assertThat(page.getByLabel("Nike Dunk Low, size 9", exactly())).containsText("25.0%");
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
    page.getByLabel("Stop watching Nike Dunk Low, size 9").click();
    assertThat(page.locator("section.watched")).hasCount(1);
  }

  @Test
  void another_table_of_sizes_gets_its_stars_again() {
    Page page = site.owner().signIn(chromium.window(options()));
    page.navigate(site.url("/watching"));
    page.navigate(site.url("/market/" + WatchedMarket.SHOE));
    page.getByLabel("Watch size 9").click();

    page.locator("#sizes .sides a").last().click();

    assertThat(page.locator("#sizes.net")).hasCount(1);
    assertThat(page.getByLabel("Watch size 9")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void without_script_the_star_leads_to_a_form_that_watches() {
    Page page = site.owner().signIn(chromium.window(options().setJavaScriptEnabled(false)));
    page.navigate(site.url("/market/" + WatchedMarket.SHOE));
    page.locator("a[data-marks]").click();
    assertThat(page.getByLabel("Style code")).hasValue(WatchedMarket.SHOE);
    page.getByLabel("US size").fill("9");

    press(page, "Watch");

    assertThat(page.locator("section.watched h2")).hasText("Nike Dunk Low size 9");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Browser.NewContextOptions dark() {
    return options().setColorScheme(ColorScheme.DARK);
  }
}
