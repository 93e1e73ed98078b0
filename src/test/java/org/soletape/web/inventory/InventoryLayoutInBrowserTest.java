package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.TestBrowser;

/** How the pages of an inventory are laid out, at any width. */
class InventoryLayoutInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = SampleCollection.market();
  }

  @Test
  void how_a_figure_comes_about_shows_on_keyboard_focus() {
    Page page = SampleCollection.owner(site).signIn(chromium.window(options()));
    page.navigate(site.url("/inventory"));
    assertThat(page.locator("[role=tooltip]").first()).isHidden();

    page.locator(".cash .why").first().focus();

    assertThat(page.locator(".cash [role=tooltip]").first()).isVisible();
    assertThat(page.locator(".cash [role=tooltip]").first()).containsText("price $");
    assertThat(page.locator(".cash .why").first())
        .hasAccessibleDescription(Pattern.compile("Payout \\$"));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 600, 1280})
  void how_a_figure_comes_about_is_never_cut_off(int width) {
    Page page =
        SampleCollection.owner(site).signIn(chromium.window(options().setViewportSize(width, 740)));
    page.navigate(site.url("/inventory?show=all"));
    page.evaluate("document.querySelectorAll('.more').forEach((more) => { more.open = true; })");
    Locator figures = page.locator(".why");
    assertThat(figures.count()).isGreaterThan(8);
    for (int i = 0; i < figures.count(); i++) {
      figures.nth(i).focus();
      BoundingBox lines = figures.nth(i).locator(".lines").boundingBox();
      assertThat(lines.x).as(figures.nth(i).textContent()).isNotNegative();
      assertThat(lines.x + lines.width).isLessThanOrEqualTo(width);
    }
    assertThat(sideways(page)).isEmpty();
  }

  @Test
  void rows_are_low_until_more_is_asked_for() {
    Page page = SampleCollection.owner(site).signIn(chromium.window(options()));
    page.navigate(site.url("/inventory?show=all"));
    List<Double> heights =
        page.locator("tbody tr").all().stream().map(row -> row.boundingBox().height).toList();
    assertThat(heights).hasSizeGreaterThan(8).allMatch(height -> height <= 58);

    Locator row = page.locator("tbody tr").first();
    assertThat(row.locator(".even")).isHidden();
    row.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(row.locator(".row-acts").first()).isVisible();
    assertThat(row.locator(".rest")).isVisible();
    double rest = row.locator(".rest").boundingBox().y;
    assertThat(rest).isGreaterThan(row.locator(".name").boundingBox().y);
  }

  @Test
  void a_row_has_two_lines_on_a_phone_until_it_is_tapped() {
    Page page =
        SampleCollection.owner(site)
            .signIn(chromium.window(options().setViewportSize(390, 844).setHasTouch(true)));
    page.navigate(site.url("/inventory?show=all"));
    for (Locator row : page.locator("tbody tr").all()) {
      assertThat(row.boundingBox().height).as(row.innerText()).isLessThan(72);
      assertThat(row.locator(".colorway")).isVisible();
      assertThat(row.locator("td.cost")).isHidden();
    }
    Locator row = page.locator("tbody tr.held").last();
    row.scrollIntoViewIfNeeded();
    BoundingBox box = row.boundingBox();
    page.touchscreen().tap(box.x + box.width / 2, box.y + box.height - 8);

    assertThat(row.locator("td.cost")).isVisible();
    assertThat(row.locator("td.acts a").first()).isVisible();
    assertThat(sideways(page)).isEmpty();
    assertThat(violations(page)).isEmpty();
  }

  @Test
  void escape_closes_how_a_figure_comes_about_and_keeps_the_focus() {
    Page page = SampleCollection.owner(site).signIn(chromium.window(options()));
    page.navigate(site.url("/inventory?show=sold"));
    Locator receipt = page.locator(".listed .why");
    receipt.focus();
    assertThat(receipt.locator(".lines")).isVisible();

    page.keyboard().press("Escape");
    assertThat(receipt.locator(".lines")).isHidden();
    assertThat(receipt).isFocused();

    receipt.hover();
    page.keyboard().press("Escape");
    assertThat(receipt.locator(".lines")).isHidden();
    page.mouse().move(0, 0);
    receipt.hover();
    assertThat(receipt.locator(".lines")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 320", "LIGHT, 360", "LIGHT, 900"})
  void every_page_is_accessible_and_fits(ColorScheme scheme, int width) {
    PortfolioSite.Owner anna = SampleCollection.owner(site);
    Page page =
        anna.signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));
    String dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches").toString();
    assertThat(dark).isEqualTo(String.valueOf(scheme == ColorScheme.DARK));
    String pair = anna.items().getFirst().id();
    for (String path :
        List.of(
            "/inventory?show=all",
            "/inventory?show=sold",
            "/inventory?brand=none",
            "/inventory/add",
            "/inventory/" + pair,
            "/inventory/sell?id=" + pair,
            "/inventory/fees?price=150&paid=134.25",
            "/inventory/fees?price=much",
            "/inventory/week",
            "/inventory/week?range=1y")) {
      page.navigate(site.url(path));
      inspect(page, width);
    }
    page.navigate(site.url("/inventory/" + pair));
    press(page, "Delete …");
    inspect(page, width);
    page.navigate(site.url("/inventory/import"));
    SampleCollection.choose(page);
    inspect(page, width);
    press(page, "Import the 2 pairs that are fine");
    inspect(page, width);
    page.navigate(site.url("/inventory/add"));
    page.getByLabel("Style code").fill("X");
    page.getByLabel("Price paid").fill("much");
    press(page, "Add");
    assertThat(page.locator("#purchase_price-wrong")).isVisible();
    inspect(page, width);

    page.navigate(site.url("/inventory/fees"));
    press(page, "Save");
    assertThat(page.locator("#past li")).hasCount(1);
    inspect(page, width);

    page =
        site.owner()
            .signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));
    page.navigate(site.url("/inventory"));
    inspect(page, width);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 600, 833, 929, 1000, 1072, 1073, 1100, 1216, 1217, 1280, 1400})
  void the_top_bar_stays_in_order(int width) {
    Page page = site.owner().signIn(chromium.window(options().setViewportSize(width, 800)));
    page.navigate(site.url("/inventory"));

    Object rows =
        page.evaluate(
            """
            () => {
              const middles = [".brand", ".who-is", ".top nav", ".quick"].map((part) => {
                const box = document.querySelector(part).getBoundingClientRect();
                return Math.round((box.top + box.bottom) / 2);
              });
              return middles.filter((middle, i) => !middles.slice(0, i).some((m) => Math.abs(m - middle) < 6)).length;
            }
            """);
    Object outside =
        page.evaluate(
            """
            () => [...document.querySelectorAll(".top a, .top button, .top input[type=search]")]
              .filter((part) => part.getBoundingClientRect().right > innerWidth
                || part.getBoundingClientRect().width < 30)
              .map((part) => part.outerHTML).join()
            """);

    assertThat(rows.toString()).isEqualTo(width > 1072 ? "1" : "3");
    assertThat(outside.toString()).isEmpty();
    if (width >= 1280) {
      assertThat(page.locator("#quick").boundingBox().width).as("room to type").isGreaterThan(120);
    }
    assertThat(page.locator(".top nav a").allTextContents())
        .containsExactly("Market", "Inventory", "Sell", "Watching", "Alerts", "Reports", "Status");
    Object lines =
        page.evaluate(
            """
            () => new Set([...document.querySelectorAll(".top nav a")].map((link) => link.offsetTop)).size
            """);
    assertThat(lines).as("lines of links").isEqualTo(width < 600 ? 2 : 1);
    assertThat(sideways(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 600, 929, 1000, 1072, 1073, 1216, 1217, 1280})
  void the_top_bar_holds_all_links_for_whoever_is_not_signed_in(int width) {
    Page page = chromium.window(options().setViewportSize(width, 800));
    page.navigate(site.url("/status"));

    assertThat(page.locator(".top nav a").last()).hasText("Account");
    for (Locator link : page.locator(".top nav a").all()) {
      BoundingBox box = link.boundingBox();
      assertThat(box.x + box.width).as(link.textContent()).isLessThanOrEqualTo(width);
    }
    assertThat(sideways(page)).isEmpty();
  }

  private static void inspect(Page page, int width) {
    if (width == 1280 || width == 320) {
      assertThat(violations(page)).as(page.url()).isEmpty();
    }
    assertThat(sideways(page)).as(page.url() + " at " + width).isEmpty();
  }
}
