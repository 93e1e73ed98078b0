package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.button;
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
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** Working with more pairs than one page shows. */
class ManyPairsInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = SampleCollection.market();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void all_that_match_are_changed_on_every_page(boolean script) {
    Page page = many(60, script);
    page.navigate(site.url("/inventory?sort=-cost&page=2"));
    page.getByLabel("All 60 pairs that match").check();
    press(page, "Change");
    assertThat(page.locator("h1")).hasText("Change 60 pairs");
    page.locator("#location").fill("Shelf B3");
    press(page, "Change 60 pairs");

    assertThat(page.locator(".notice")).hasText("Changed 60 pairs.");
    assertThat(page).hasURL(Pattern.compile("sort=-cost&page=2&"));
    page.getByLabel("Location").selectOption("Shelf B3");
    press(page, "Show");
    assertThat(page.locator(".count")).hasText("60 pairs");
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_edit_leads_back_to_the_row_it_began_at(boolean script) {
    Page page = many(60, script);
    page.navigate(site.url("/inventory?sort=-cost"));
    Locator row = page.locator("tbody tr").nth(40);
    String id = row.getAttribute("id");
    row.locator(".row-acts a", new Locator.LocatorOptions().setHasText("Edit")).click();
    page.getByLabel("Notes").fill("looked at");
    press(page, "Save");

    assertThat(page.locator(".notice")).hasText("Saved.");
    assertThat(page).hasURL(Pattern.compile("sort=-cost&done=saved#" + id + "$"));
    assertThat(page.locator("#" + id)).isInViewport();
    page.locator("#" + id + " .acts a").first().click();
    page.locator("a", new Page.LocatorOptions().setHasText("Cancel")).click();
    assertThat(page.locator("#" + id)).isInViewport();
  }

  @Test
  void the_window_stays_where_a_sold_pair_was() {
    Page page = many(60, true);
    page.navigate(site.url("/inventory?sort=-cost"));
    Locator row = page.locator("tbody tr").nth(40);
    String below = page.locator("tbody tr").nth(41).getAttribute("id");
    row.locator(".row-acts a", new Locator.LocatorOptions().setHasText("Sell")).click();
    page.getByLabel("Paid out").fill("120");
    page.locator("dialog").getByText("Mark sold").click();

    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");
    assertThat(page.locator("#" + below)).isInViewport();
  }

  @Test
  void three_equal_pairs_are_added_at_once_and_one_is_duplicated() {
    Page page = site.owner().signIn(chromium.window(options()));
    page.navigate(site.url("/inventory/add"));
    page.getByLabel("Style code").fill(SampleMarket.ORDINARY);
    page.getByLabel("US size").fill("9");
    page.getByLabel("How many").fill("3");
    press(page, "Add");
    assertThat(page.locator(".notice")).hasText("Added 3 pairs.");

    page.locator("tbody summary").first().click();
    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Duplicate")).first().click();
    page.getByLabel("US size").fill("10");
    press(page, "Add");
    assertThat(page.locator("tbody tr")).hasCount(4);
    assertThat(
            page.locator("tbody .colorway")
                .getByText("10", new Locator.GetByTextOptions().setExact(true)))
        .hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void what_changes_many_is_accessible_and_fits(int width) {
    Page page =
        SampleCollection.owner(site)
            .signIn(
                chromium.window(
                    options().setColorScheme(ColorScheme.DARK).setViewportSize(width, 800)));
    page.navigate(site.url("/inventory?q=dunk&days=1"));
    inspect(page);
    page.navigate(site.url("/inventory?show=all"));
    page.locator("td.pick input").first().check();
    button(page, "Change").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Change this pair");
    page.locator(".which summary").press("Enter");
    inspect(page);
    press(page, "Change this pair");
    assertThat(page.locator(".problems")).containsText("Fill in what is to be changed.");
    inspect(page);
  }

  private Page many(int pairs, boolean script) {
    PortfolioSite.Owner anna = site.owner();
    for (int i = 0; i < pairs; i++) {
      anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", String.valueOf(100 + i)));
    }
    return anna.signIn(chromium.window(options().setJavaScriptEnabled(script)));
  }

  private static void inspect(Page page) {
    assertThat(violations(page)).as(page.url()).isEmpty();
    assertThat(sideways(page)).as(page.url()).isEmpty();
  }
}
