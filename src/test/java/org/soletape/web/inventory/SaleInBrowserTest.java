package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** Selling a pair from the list. */
class SaleInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void a_pair_is_sold_above_its_list_and_the_payout_follows_what_is_typed(int width) {
    Page page =
        collection()
            .signIn(
                chromium.window(
                    options().setColorScheme(ColorScheme.DARK).setViewportSize(width, 800)));
    page.navigate(site.url("/inventory?sort=cost"));
    if (width == 390) {
      page.locator("tbody summary").first().press("Enter");
    }
    page.locator("a[data-sell]").first().press("Enter");
    Locator dialog = page.locator("dialog");
    assertThat(dialog.locator("h1")).hasText("Sell this pair");
    assertThat(dialog.getByLabel("Sold at")).hasValue("StockX");
    assertThat(dialog.getByLabel("Sold for")).hasValue("150.00");
    dialog.getByLabel("Sold for").fill("200");
    assertThat(dialog.locator(".receipt")).containsText("Price $200");
    assertThat(dialog.locator(".receipt")).containsText("Realised");
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(page.locator("a[data-sell]").first()).isFocused();

    page.keyboard().press("Enter");
    dialog.getByLabel("Sold for").press("Enter");
    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");
    assertThat(page).hasURL(Pattern.compile("/inventory\\?sort=cost&done=sold"));
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void without_script_the_payout_is_previewed_in_a_step() {
    Page page = collection().signIn(chromium.window(options().setJavaScriptEnabled(false)));
    page.navigate(site.url("/inventory?sort=cost"));
    page.locator("a[data-sell]").first().click();
    page.getByLabel("Sold for").fill("200");
    press(page, "Preview the payout");
    assertThat(page.locator(".receipt")).containsText("Payout $176");
    assertThat(page.getByLabel("Sold for")).hasValue("200");

    press(page, "Mark sold");
    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");
  }

  private static PortfolioSite.Owner collection() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought(SmallMarket.SHOE, "10.5", "90"));
    return anna;
  }
}
