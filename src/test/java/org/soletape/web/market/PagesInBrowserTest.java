package org.soletape.web.market;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestBrowser;

class PagesInBrowserTest {
  private static final List<String> EVERY_PAGE =
      List.of(
          "/",
          "/?query=unobtainium",
          "/?prices=net",
          "/market/" + SampleMarket.ORDINARY,
          "/market/" + SampleMarket.GAPS + "?size=9&view=bids&sort=-alias_ask",
          "/market/" + SampleMarket.ORDINARY + "?prices=net",
          "/market/" + SampleMarket.ORDINARY + "?show=premium",
          "/market/" + SampleMarket.STALE,
          "/market/" + SampleMarket.UNMAPPED,
          "/market/" + SampleMarket.PENDING,
          "/market/" + SampleMarket.HOSTILE,
          "/market/" + SampleMarket.TWO_CURRENCIES,
          "/status",
          "/market/NOPE",
          "/broken");

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @Test
  void a_search_in_the_list_leads_to_a_product() {
    Page page = visit("/", options());

    page.getByLabel("Search").fill("dd1391 100");
    page.keyboard().press("Enter");
    assertThat(page.locator(".count")).containsText("1 product");
    page.locator(".list .name a").first().click();

    assertThat(page.locator("h1")).containsText("Dunk Low Retro");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void a_heading_sorts_and_sorts_back() {
    Page page = visit("/", options());

    page.locator("th.sku a").click();
    assertThat(page.locator("th.sku")).hasAttribute("aria-sort", "ascending");
    String first = page.locator(".code").first().textContent();
    page.locator("th.sku a").click();

    assertThat(page.locator("th.sku")).hasAttribute("aria-sort", "descending");
    assertThat(page.locator(".code").first()).not().hasText(first);
  }

  @Test
  void choosing_a_size_moves_the_chart_without_leaving_the_page() {
    Page page = visit("/market/DD1391-100?size=9", options());
    assertThat(page.locator("[data-drawn='Size 9, seven days'] canvas")).isVisible();
    page.evaluate("window.stayed = true");

    page.locator(".sizes a", new Page.LocatorOptions().setHasText(Pattern.compile("^11$"))).click();

    assertThat(page.locator("[data-drawn='Size 11, seven days'] canvas")).isVisible();
    assertThat(page.locator("tr.chosen th")).hasText("11");
    assertThat(page).hasURL(Pattern.compile("size=11"));
    assertThat(page.evaluate("window.stayed")).isEqualTo(true);

    page.goBack();
    assertThat(page.locator("[data-drawn='Size 9, seven days'] canvas")).isVisible();
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "360, 740"})
  void a_size_chosen_in_the_table_brings_its_chart_into_view(int width, int height) {
    Page page = visit("/market/DD1391-100?size=9", options().setViewportSize(width, height));
    assertThat(page.locator("#week canvas")).isVisible();

    page.locator("#sizes tbody th.size a").last().focus();
    assertThat(page.locator("#week .chart")).not().isInViewport();
    page.keyboard().press("Enter");

    assertThat(page.locator("[data-drawn='Size 17, seven days'] canvas")).isVisible();
    assertThat(page.locator("#week .chart"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    assertThat(page.locator("#week .sizes a[aria-current]")).isFocused();
    assertThat(page.locator("#week .sizes a[aria-current]")).isInViewport();

    page.locator("#sizes tbody th.size a").first().click();
    assertThat(page.locator("[data-drawn='Size 4, seven days'] canvas")).isVisible();
    assertThat(page.locator("#week .chart"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void a_run_that_went_well_does_not_look_as_if_it_explained_something() {
    Page page = visit("/status", options());

    assertThat(page.locator(".runs td.why").first()).hasCSS("text-decoration-line", "none");
    assertThat(page.locator(".runs td.why").first()).hasCSS("cursor", "auto");
  }

  @Test
  void the_chart_leaves_a_gap_where_a_slot_has_no_price() {
    Page page = visit("/market/" + SampleMarket.STALE + "?view=asks", options());

    String stockx =
        page.evaluate(
                "JSON.parse(document.querySelector('.chart-data').textContent)"
                    + ".lines.find(line => line.venue === 'stockx').values.slice(-12).join()")
            .toString();

    assertThat(stockx).isEqualTo(",,,,,,,,,,,");
    assertThat(page.locator(".legend li")).hasCount(2);
  }

  @Test
  void the_reason_of_a_failed_poll_shows_on_keyboard_focus() {
    Page page = visit("/market/" + SampleMarket.STALE, options());

    page.locator(".tick.failed").first().focus();

    Object shown = page.evaluate("getComputedStyle(document.activeElement, '::after').content");
    assertThat(shown.toString()).contains("failed: the venue could not be reached");
  }

  @Test
  void ages_replace_times_and_keep_them_as_a_title() {
    Page page = visit("/market/DD1391-100", options());

    assertThat(page.locator(".venue-card time").first()).hasAttribute("title", "23 Nov, 12:00 UTC");
    assertThat(page.locator("html.ready")).hasCount(1);
  }

  @Test
  void markup_in_a_name_does_nothing() {
    Page page = visit("/market/" + SampleMarket.HOSTILE, options());
    page.onDialog(dialog -> chromium.complaints().add("dialog " + dialog.message()));

    assertThat(page.locator("h1")).containsText("<script>alert(1)</script>");
    assertThat(page.locator("h1 script, .colorway b")).hasCount(0);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void the_keyboard_reaches_the_content_first_and_the_sizes_after() {
    Page page = visit("/market/DD1391-100?size=9", options());

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    page.locator(".sizes a").first().focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("#week-title")).hasText("Size 4, seven days");
    assertThat(page.locator(".sizes a").first()).isFocused();
  }

  @Test
  void without_script_the_values_stand_in_for_the_chart() {
    Page page = visit("/market/DD1391-100", options().setJavaScriptEnabled(false));

    assertThat(page.locator(".chart")).isHidden();
    assertThat(page.locator(".values tbody tr").first()).isVisible();
    page.locator(".sizes a").first().click();
    assertThat(page.locator("#week-title")).hasText("Size 4, seven days");
    assertThat(page.locator(".venue-card time").first()).hasText("23 Nov, 12:00 UTC");
  }

  @Test
  void without_script_the_list_searches_and_sorts() {
    Page page = visit("/", options().setJavaScriptEnabled(false));

    page.getByLabel("Brand").selectOption("New Balance");
    page.getByLabel("Order").selectOption("-ask");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page).hasURL(Pattern.compile("brand=New\\+Balance&sort=-ask"));
    assertThat(page.locator("th.ask")).hasAttribute("aria-sort", "descending");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 900, 1280})
  void no_page_scrolls_sideways(int width) {
    Page page = visit("/", options().setViewportSize(width, 780));
    for (String path : EVERY_PAGE) {
      page.navigate(site.url(path));

      assertThat(sideways(page)).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void no_page_has_an_accessibility_violation(ColorScheme scheme) {
    Page page = visit("/", options().setColorScheme(scheme));
    for (String path : EVERY_PAGE) {
      page.navigate(site.url(path));

      assertThat(violations(page)).as(path + " " + scheme).isEmpty();
    }
  }

  @Test
  void a_phone_has_no_accessibility_violation_either() {
    Page page = visit("/", options().setViewportSize(360, 780));
    for (String path : List.of("/", "/market/" + SampleMarket.STALE, "/status")) {
      page.navigate(site.url(path));

      assertThat(violations(page)).as(path).isEmpty();
    }
  }

  @Test
  void dark_is_dark_and_light_is_light() {
    String light = background(ColorScheme.LIGHT);
    String dark = background(ColorScheme.DARK);

    assertThat(light).isEqualTo("rgb(244, 242, 236)");
    assertThat(dark).isEqualTo("rgb(16, 19, 21)");
  }

  private String background(ColorScheme scheme) {
    Page page = visit("/", options().setColorScheme(scheme));
    return page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
  }

  private static Page visit(String path, Browser.NewContextOptions options) {
    Page page = chromium.window(options);
    page.navigate(site.url(path));
    return page;
  }
}
