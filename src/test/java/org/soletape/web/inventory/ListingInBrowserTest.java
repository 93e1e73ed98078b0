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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.portfolio.ItemStatus;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** Saying where a pair is listed, and seeing what undercuts it. */
class ListingInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  private static PortfolioSite site;

  private final PortfolioSite.Owner anna = site.owner();

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"320, LIGHT", "360, DARK", "1280, DARK"})
  void what_is_listed_in_the_form_stands_undercut_on_the_board(int width, ColorScheme scheme) {
    String id = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "180")).id();
    Page page =
        anna.signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));
    page.navigate(site.url("/inventory/" + id));
    page.getByLabel("Listed at").fill("StockX");
    page.getByLabel("Asking price").fill("212");
    page.getByLabel("Listed since").fill("2026-11-11");
    assertThat(violations(page)).isEmpty();
    press(page, "Save");
    assertThat(anna.item(id).pair().status()).isEqualTo(ItemStatus.LISTED);

    page.navigate(site.url("/sell"));

    Locator row = page.locator(".listings tbody tr");
    assertThat(row).containsText("undercut by $12");
    assertThat(row.locator(".trend").first()).hasText("−$4 (−2.2%)");
    assertThat(page.locator(".listings > p")).containsText("1 would lose money");
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void the_listing_of_a_sold_pair_is_kept_out_of_sight() {
    Page page = anna.signIn(chromium.window(options()));
    page.navigate(site.url("/inventory/add"));
    assertThat(page.getByLabel("Asking price")).isVisible();
    assertThat(page.getByLabel("Sold for")).isHidden();

    page.getByLabel("Status").selectOption("sold");

    assertThat(page.getByLabel("Asking price")).isHidden();
    assertThat(page.getByLabel("Sold for")).isVisible();
  }

  @Test
  void many_pairs_are_listed_at_once() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought(SmallMarket.SHOE, "10.5", "100"));
    Page page = anna.signIn(chromium.window(options()));
    page.navigate(site.url("/inventory"));
    page.getByLabel("Tick all pairs of this page").check();
    press(page, "Change");
    page.setViewportSize(360, 800);
    page.getByLabel("Listed at", new Page.GetByLabelOptions().setExact(true)).fill("Alias");
    page.getByLabel("Asking price", new Page.GetByLabelOptions().setExact(true)).fill("250");
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();

    press(page, "Change 2 pairs");

    assertThat(anna.items())
        .allMatch(item -> item.pair().offered().flatMap(one -> one.price()).isPresent());
  }
}
