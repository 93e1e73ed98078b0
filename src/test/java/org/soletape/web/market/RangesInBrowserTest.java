package org.soletape.web.market;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.history.RollUp;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;
import org.soletape.testing.SampleYear;
import org.soletape.testing.TestBrowser;

class RangesInBrowserTest {
  private static final String ADDRESS = "/market/" + SampleMarket.ORDINARY + "?size=9";
  private static final List<String> RANGES = List.of("&range=30d", "&range=90d", "&range=1y");
  private static final int SIZES = 20;

  /** Compressed bytes of this page before it had ranges. */
  private static final int WEEK_WAS = 5_267;

  /** What the list of display currencies takes of every page. */
  private static final int CURRENCIES = 370;

  /** The picture of the sizes' asks, the star, and the link to their median. */
  private static final int CURVE = 350;

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
    new RollUp(site.database()).run(SampleSite.NOW);
    SampleYear.write(
        site.database(),
        site.database()
            .get(
                "select id from public.products_v2 where sku = ?",
                row -> row.uuid("id"),
                SampleMarket.ORDINARY),
        SIZES,
        LocalDate.of(2026, 11, 22));
  }

  @Test
  void the_keyboard_goes_through_the_ranges_without_leaving_the_page() {
    Page page = visit(ADDRESS, options());
    page.evaluate("window.stayed = true");

    for (String[] range :
        new String[][] {{"30 d", "30 days"}, {"90 d", "90 days"}, {"1 y", "365 days"}}) {
      page.locator("#week nav a[aria-current]").first().focus();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");

      assertThat(page.locator("[data-drawn='Size 9, " + range[1] + "'] canvas")).isVisible();
      assertThat(page.locator("#week nav a[aria-current]").first()).hasText(range[0]);
      assertThat(page.locator("#week nav a[aria-current]").first()).isFocused();
    }

    assertThat(page).hasURL(Pattern.compile("size=9&range=1y$"));
    assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    page.goBack();
    assertThat(page.locator("[data-drawn='Size 9, 90 days'] canvas")).isVisible();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void another_size_keeps_the_range() {
    Page page = visit(ADDRESS + "&range=1y", options());

    page.locator("#week .sizes a").first().click();

    assertThat(page.locator("[data-drawn='Size 4, 365 days'] canvas")).isVisible();
    page.locator("#sizes tbody th.size a").last().click();
    assertThat(page.locator("[data-drawn='Size 17, 365 days'] canvas")).isVisible();
    assertThat(page.locator("#week .sizes a[aria-current]")).isFocused();
    page.locator("#week nav a").first().click();
    assertThat(page.locator("[data-drawn='Size 17, seven days'] canvas")).isVisible();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void without_script_the_days_are_a_table_and_the_ranges_are_links() {
    Page page = visit(ADDRESS, options().setJavaScriptEnabled(false));

    page.locator("#week nav a").nth(1).click();

    assertThat(page.locator("#week-title")).hasText("Size 9, 30 days");
    assertThat(page.locator(".chart")).isHidden();
    assertThat(page.locator(".values tbody tr").first()).containsText("23 November 2026, so far");
    assertThat(page.locator(".values tbody tr").last()).isVisible();
    assertThat(page.locator("ul.standings")).containsText("today’s ask is higher than on");
  }

  @Test
  void the_line_is_open_in_a_gap_and_has_a_dot_at_its_lowest_and_highest_day() {
    Page page = visit(ADDRESS + "&range=1y&view=asks", options());

    assertThat(page.locator("[data-drawn] canvas")).isVisible();
    assertThat(
            page.evaluate(
                """
                (() => {
                  const lines = JSON.parse(document.querySelector('.chart-data').textContent).lines;
                  return lines.every((line) => {
                    const known = line.values.filter((value) => value !== null);
                    const marked = line.marks.map((step) => line.values[step]);
                    return line.values.length - known.length >= 30
                      && marked[0] === Math.min(...known) && marked[1] === Math.max(...known);
                  });
                })()
                """))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
  void no_range_scrolls_sideways(int width) {
    Page page = visit(ADDRESS, options().setViewportSize(width, 780));
    for (String range : RANGES) {
      page.navigate(site.url(ADDRESS + range));

      assertThat(sideways(page)).as(range).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "DARK, 360"})
  void no_range_has_an_accessibility_violation(ColorScheme scheme, int width) {
    Page page = visit(ADDRESS, options().setColorScheme(scheme).setViewportSize(width, 780));
    for (String range : RANGES) {
      page.navigate(site.url(ADDRESS + range));

      assertThat(violations(page)).as(range).isEmpty();
    }
  }

  @Test
  void no_page_is_three_kilobytes_larger_than_a_week_was() throws IOException {
    assertThat(zipped(site.page(ADDRESS))).isLessThan(WEEK_WAS + CURRENCIES + CURVE + 100);
    for (String range : RANGES) {
      assertThat(zipped(site.page(ADDRESS + range))).as(range).isLessThan(WEEK_WAS + 3_000);
    }
  }

  private static int zipped(String page) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return zipped.size();
  }

  private static Page visit(String path, Browser.NewContextOptions options) {
    Page page = chromium.window(options);
    page.navigate(site.url(path));
    return page;
  }
}
