package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.TestBrowser;

/** Bringing a file in by keyboard alone, on a phone, with scripts and without. */
class ImportInBrowserTest {
  private static final int MOST_KEYS = 120;
  private static final String FILE =
      "What,Fits,Spent,When\nDD1391-100,10.5,1.234,01/02/2025\nDD1391-100,9W,2.000,03/04/2025\n";

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void every_step_of_an_import_is_done_with_keys_on_a_phone(boolean hasScripts) {
    PortfolioSite.Owner anna = site.owner();
    Page page =
        anna.signIn(
            chromium.window(options().setViewportSize(390, 844).setJavaScriptEnabled(hasScripts)));
    page.navigate(site.url("/inventory/import"));
    // What a system's file dialogue does is no part of the page.
    page.locator("#file")
        .setInputFiles(new FilePayload("mine.csv", "text/csv", FILE.getBytes(UTF_8)));
    press(page, "Check the file");

    assertThat(page.locator("h1")).hasText("Which column is which?");
    assertUsable(page, hasScripts);
    assertThat(page.getByLabel("What")).hasValue("sku");
    assertThat(page.getByLabel("When")).hasValue("purchase_date");
    focus(page, "#column-3");
    page.keyboard().type("Leave");
    focus(page, "input[name=decimals]");
    page.keyboard().press("Space");
    press(page, "Check the file");

    assertThat(page.locator(".facts-list")).containsText("2 new");
    assertUsable(page, hasScripts);
    press(page, "Change columns");
    assertThat(page.getByLabel("When")).hasValue("leave_out");
    press(page, "Check the file");
    press(page, "Import 2 pairs");
    assertThat(page.locator(".notice")).containsText("2 pairs");
    assertUsable(page, hasScripts);
    assertThat(anna.items())
        .extracting(item -> item.pair().purchase().price().orElseThrow().toString())
        .containsExactlyInAnyOrder("USD 1234.00", "USD 2000.00");
    press(page, "Undo");
    assertThat(page.locator("main table")).containsText("undone");
    assertThat(anna.items()).isEmpty();
  }

  private static void assertUsable(Page page, boolean hasScripts) {
    assertThat(sideways(page)).isEmpty();
    if (hasScripts) {
      assertThat(violations(page)).isEmpty();
    }
  }

  private static void press(Page page, String button) {
    focus(page, "main button:text-is(\"" + button + "\")");
    page.keyboard().press("Enter");
  }

  /** Goes on with the tab key until it is there. */
  private static void focus(Page page, String selector) {
    for (int keys = 0; keys < MOST_KEYS; keys++) {
      if (page.locator(selector + ":focus").count() > 0) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the tab key does not lead to " + selector);
  }
}
