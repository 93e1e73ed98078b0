package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** A file of sales, booked on pairs that are there. */
class ImportSalesInBrowserTest {
  private static final byte[] SALES =
      "sku,size,payout,sold_at\nDD1391-100,9,150,2026-11-20\nXX-1,9,80,2026-11-20\n"
          .getBytes(UTF_8);

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = SampleCollection.market();
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void a_sale_is_given_another_pair_by_keyboard_and_without_script() {
    anna.add(SamplePair.bought("DD1391-100", "9", "100"));
    anna.add(SamplePair.bought("DD1391-100", "9", "120"));
    Page page = checked(options().setJavaScriptEnabled(false));

    String first = page.locator("#sale-2").inputValue();
    page.locator("#sale-2").focus();
    page.keyboard().press("ArrowDown");
    String other = page.locator("#sale-2").inputValue();
    assertThat(other).isNotEqualTo(first).isNotEqualTo("none");
    TestBrowser.button(page, "Import 2 pairs").focus();
    page.keyboard().press("Enter");

    assertThat(page.locator(".notice")).containsText("Imported 2 pairs.");
    assertThat(anna.items())
        .filteredOn(item -> item.pair().status() == ItemStatus.SOLD)
        .extracting(Item::id)
        .hasSize(2)
        .contains(other)
        .doesNotContain(first);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 390", "DARK, 390", "LIGHT, 1280"})
  void the_report_of_sales_is_accessible_and_fits(ColorScheme scheme, int width) {
    anna.add(SamplePair.bought("DD1391-100", "9", "100"));

    Page page = checked(options().setColorScheme(scheme).setViewportSize(width, 800));

    assertThat(page.locator("#sale-2")).isVisible();
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
  }

  private Page checked(Browser.NewContextOptions window) {
    Page page = anna.signIn(chromium.window(window));
    page.navigate(site.url("/inventory/import"));
    page.locator("#file").setInputFiles(new FilePayload("sales.csv", "text/csv", SALES));
    page.getByLabel("It is a file of sales").check();
    TestBrowser.press(page, "Check the file");
    return page;
  }
}
