package org.soletape.web.status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.account.Operators;
import org.soletape.catalog.Provider;
import org.soletape.market.HeldQuotes;
import org.soletape.testing.TestBrowser;
import org.soletape.testing.TestMarket;
import org.soletape.web.account.AccountSite;

/** An operator in front of the status page. */
class HeldBackInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static AccountSite site;

  @BeforeAll
  static void open() {
    site = AccountSite.open();
    UUID anna = site.accounts.open(AccountSite.EMAIL, AccountSite.PASSWORD).id();
    new Operators(site.database(), site.clock).appoint(anna);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, AA1111-100", "DARK, 360, BB2222-100"})
  void an_operator_decides_by_one_click(ColorScheme scheme, int width, String sku) {
    TestMarket market = new TestMarket(site.database(), site.clock.instant());
    UUID product = market.product(sku, 60, "9", "10");
    Instant at = Instant.parse("2026-11-23T12:10:00Z");
    market.held(product, Provider.STOCKX, at, 2, 15_000, 75_000);
    Page page = chromium.window(options().setColorScheme(scheme).setViewportSize(width, 900));
    page.navigate(site.url() + "/status");
    page.locator("#held-back summary").click();
    inspect(page);
    page.getByText("Operators decide about them").click();
    page.getByLabel("E-mail").fill(AccountSite.EMAIL);
    page.getByLabel("Password").fill(AccountSite.PASSWORD);
    page.locator("main button").click();
    Locator heldBack = page.locator("#held-back");
    assertThat(heldBack).containsText("10: $150 / none");
    inspect(page);

    page.getByLabel(sku + " at StockX").getByText("Confirm").click();

    assertThat(heldBack).containsText("The prices are shown now.");
    assertThat(heldBack).containsText("Nothing is held back.");
    inspect(page);
    assertThat(new HeldQuotes(site.database()).count()).isZero();
  }

  private static void inspect(Page page) {
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
  }
}
