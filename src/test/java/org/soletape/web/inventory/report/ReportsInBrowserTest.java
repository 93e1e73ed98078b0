package org.soletape.web.inventory.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;
import static org.soletape.web.inventory.report.SampleBooks.SHOE;
import static org.soletape.web.inventory.report.SampleBooks.bought;
import static org.soletape.web.inventory.report.SampleBooks.sold;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.TestBrowser;
import org.soletape.web.inventory.PortfolioSite;

/** A year's books in a real browser, and on paper. */
class ReportsInBrowserTest {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

  /** Of A4 between its margins, in pixels of CSS. */
  private static final int WIDTH_OF_PAPER = 718;

  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll(".across")]
        .filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.ariaLabel).join()
      """;

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SampleBooks::market);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 390", "LIGHT, 390", "LIGHT, 320", "DARK, 900"})
  void every_page_is_accessible_and_fits(ColorScheme scheme, int width) {
    Page page =
        busy()
            .signIn(chromium.window(options().setColorScheme(scheme).setViewportSize(width, 800)));

    for (String path :
        List.of(
            "/reports",
            "/reports?year=2024",
            "/reports/pairs?from=2025-01-01&to=2025-12-31&of=sold",
            "/reports/pairs?from=2025-01-01&to=2025-12-31&of=undated_sale")) {
      page.navigate(site.url(path));
      assertThat(violations(page)).as(path).isEmpty();
      assertThat(sideways(page)).as(path).isEmpty();
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void without_a_script_the_keyboard_leads_from_the_menu_to_a_receipt() {
    Page page = busy().signIn(chromium.window(options().setJavaScriptEnabled(false)));
    page.navigate(site.url("/inventory"));

    follow(page, "nav a[href='/reports']");
    assertThat(page.locator("h1")).hasText("Report 2026");
    follow(page, "a[href='/reports?year=2025']");
    follow(page, ".by-months .total a >> nth=0");
    assertThat(page.locator("h1")).hasText("Sold from 1 January 2025 to 31 December 2025");
    follow(page, ".ledger tbody th a >> nth=0");

    assertThat(page.locator("#status")).hasValue("sold");
    assertThat(page.locator("#payout")).hasValue(Pattern.compile("[0-9.]+"));
  }

  @Test
  void a_year_begins_when_its_owner_says() {
    Page page = busy().signIn(chromium.window(options()));
    page.navigate(site.url("/reports"));

    page.locator("#month").selectOption("4");
    page.locator("#day").fill("6");
    press(page, "Save");

    assertThat(page.locator("h1")).hasText("Report 2026/27");
    assertThat(page.locator(".notice")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"2026", "2025", "2024"})
  void a_year_is_one_page_of_paper(String year) {
    Page page = busy().signIn(chromium.window(options().setColorScheme(ColorScheme.DARK)));
    page.navigate(site.url("/reports?year=" + year));

    byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

    assertThat(PAGE.matcher(new String(paper, ISO_8859_1)).results().count()).isEqualTo(1);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(WIDTH_OF_PAPER, 1_000);
    assertThat(page.evaluate(CUT_OFF)).isEqualTo("");
  }

  private static void follow(Page page, String link) {
    page.locator(link).focus();
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  /**
   * Somebody with more than two years of everything, of more brands and places than fit on paper.
   */
  private static PortfolioSite.Owner busy() {
    PortfolioSite.Owner anna = site.owner();
    for (int i = 0; i < 60; i++) {
      String sku = i % 2 == 0 ? SHOE : "NOPE-" + i % 20;
      String month = "%d-%02d".formatted(2024 + i % 24 / 12, 1 + i % 12);
      String cost = i % 9 == 0 ? null : 1_100 + 7 * i + ".50";
      String bought = i % 11 == 0 ? null : month + "-03";
      anna.add(bought(sku, cost, bought));
      anna.add(
          sold(
              bought(sku, cost, bought),
              i % 13 == 0 ? null : month + "-17",
              i % 3 == 0 ? "stockx" : i % 3 == 1 ? "alias" : "a friend of number " + i % 10,
              i % 7 == 0 ? null : 1_500 + i + ".25",
              i % 8 == 0 ? null : 1_300 + i + ".75"));
    }
    return anna;
  }
}
