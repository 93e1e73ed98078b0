package org.soletape.web.alert;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;
import org.soletape.web.inventory.PortfolioSite;
import org.soletape.web.inventory.SmallMarket;

class AlertsInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 390", "LIGHT, 320", "DARK, 900"})
  void the_page_is_accessible_and_fits(ColorScheme scheme, int width) {
    PortfolioSite.Owner anna = site.owner();
    anna.submit("/alerts", "kind", "price", "sku", SmallMarket.SHOE, "size", "9", "bound", "190");
    Page page =
        anna.signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));

    for (String kind :
        new String[] {"profit", "price", "move", "pays_to_move", "undercut", "gone_dark"}) {
      page.navigate(site.url("/alerts?kind=" + kind));
      assertThat(violations(page)).as(kind).isEmpty();
      assertThat(sideways(page)).as(kind).isEmpty();
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void without_a_script_an_alert_is_set_from_a_market_page_and_from_a_pair() {
    PortfolioSite.Owner anna = site.owner();
    String pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100")).id();
    Page page = anna.signIn(chromium.window(options().setJavaScriptEnabled(false)));

    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    page.locator("text=Alert me").click();
    page.locator("#bound").fill("150");
    page.keyboard().press("Enter");
    assertThat(page.locator(".rule").first()).containsText("The lowest ask at $150 or less");

    page.navigate(site.url("/inventory/" + pair));
    page.locator("text=Alert me").click();
    page.locator("#bound").fill("20");
    page.keyboard().press("Enter");
    assertThat(page.locator(".rule").nth(1)).containsText("A profit of $20 or more");
  }
}
