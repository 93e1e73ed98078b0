package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

class InventoryInBrowserTest {
  private static final String FILE =
      """
      sku,size,purchase_price,notes
      DD1391-100,9,95.00,from a file
      DD1391-100,10,much,
      FQ8138-600,9,80,from a file
      """;

  /** What stands out of the page to the right; empty when the page does not scroll sideways. */
  private static final String SIDEWAYS =
      """
      document.documentElement.scrollWidth <= innerWidth ? "" :
        [...document.querySelectorAll("main *, .top *")]
          .filter((part) => part.getBoundingClientRect().right > innerWidth
            || part.getBoundingClientRect().left + part.scrollWidth > innerWidth)
          .slice(0, 8)
          .map((part) => part.tagName + "." + part.className + " " + part.getBoundingClientRect().right)
          .join() + " " + document.documentElement.scrollWidth
      """;

  private static TestBrowser chromium;
  private static PortfolioSite site;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void open() {
    chromium = TestBrowser.open();
    site =
        PortfolioSite.open(
            database -> SampleMarket.fill(database, Instant.parse(PortfolioSite.NOW), 40, 8));
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void leave() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void from_sign_up_to_a_pair_that_is_sold() {
    Page page = page(options());
    page.navigate(site.url("/inventory"));
    page.locator("main a[href^='/sign-up']").first().click();
    page.getByLabel("E-mail").fill("ben@example.com");
    page.getByLabel("Password").fill("seven pairs of dunks");
    press(page, "Open account");
    assertThat(page.locator(".empty h2")).hasText("No pairs yet");

    page.locator(".empty a", new Page.LocatorOptions().setHasText("Add a pair")).click();
    page.getByLabel("Style code").fill("dd1391 100");
    page.getByLabel("Style code").press("Tab");
    assertThat(page.locator("#size-hint")).containsText("Dunk Low Retro");
    assertThat(page.locator("#size-list option")).hasCount(20);
    assertThat(page.locator("#sale")).isHidden();
    page.getByLabel("US size").fill("9");
    page.getByLabel("Price paid").fill("95.5");
    press(page, "Add");
    assertThat(page.locator(".notice")).hasText("Added 1 pair.");
    assertThat(page.locator("tr .cost")).containsText("$95.50");
    assertThat(page.locator("tr .cash .price")).containsText("$");

    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Edit")).click();
    page.getByLabel("Notes").fill("box is a bit dented");
    page.getByLabel("Status").selectOption("listed");
    press(page, "Save");
    assertThat(page.locator(".notice")).hasText("Saved.");
    assertThat(page.locator("tr .colorway")).containsText("listed");

    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Sell")).click();
    page.getByLabel("Sold at").fill("stockx");
    page.getByLabel("Sold for").fill("150");
    press(page, "Mark sold");
    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");
    page.locator(".shows a", new Page.LocatorOptions().setHasText("Sold 1")).click();
    page.locator(".listed .why").focus();
    assertThat(page.locator("[role=tooltip]")).isVisible();
    assertThat(page.locator("[role=tooltip]")).containsText("Realised $36.50");
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_file_is_looked_at_imported_taken_out_and_taken_back() throws IOException {
    Page page = signedIn(site.owner(), options());
    page.navigate(site.url("/inventory/import"));
    choose(page, "pairs.csv", FILE.getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator(".facts-list")).containsText("1 refused");
    assertThat(page.locator(".told")).containsText("purchase_price");
    press(page, "Import the 2 pairs that are fine");
    assertThat(page.locator(".notice")).containsText("Imported 2 pairs.");

    page.navigate(site.url("/inventory"));
    byte[] export =
        Files.readAllBytes(
            page.waitForDownload(
                    () -> page.locator("a", new Page.LocatorOptions().setHasText("Export")).click())
                .path());
    page.navigate(site.url("/inventory/import"));
    choose(page, "soletape-inventory.csv", export);
    assertThat(page.locator(".facts-list")).containsText("2 already there");
    assertThat(page.locator("main")).containsText("Everything in this file is in the inventory");

    press(page, "Undo");
    assertThat(page.locator(".notice")).containsText("The import is undone: 2 pairs removed.");
    page.navigate(site.url("/inventory"));
    assertThat(page.locator(".empty h2")).hasText("No pairs yet");
    // The report of a file with errors is a 422, which the browser tells as well.
    assertThat(complaints).allMatch(told -> told.contains("422"));
  }

  @Test
  void a_list_is_filtered_sorted_and_paged() {
    PortfolioSite.Owner anna = collector();
    for (int i = 0; i < 60; i++) {
      anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", String.valueOf(200 + i)));
    }
    Page page = signedIn(anna, options());
    page.navigate(site.url("/inventory"));
    assertThat(page.locator("tbody tr")).hasCount(50);
    page.locator("[rel=next]").click();
    assertThat(page.locator(".pages span")).containsText("51–");

    page.locator("th.num a", new Page.LocatorOptions().setHasText("Cost")).first().click();
    assertThat(page.locator("th[aria-sort=descending]")).containsText("Cost");
    assertThat(page.locator("tr .cost .price").first()).hasText("$995");
    page.locator("th[aria-sort=descending] a").click();
    assertThat(page.locator("th[aria-sort=ascending]")).containsText("Cost");

    page.getByLabel("Brand").selectOption("Jordan");
    press(page, "Show");
    assertThat(page.locator(".count")).hasText("2 pairs");
    page.getByLabel("Brand").selectOption("");
    page.getByLabel("Losing only").check();
    press(page, "Show");
    assertThat(page.locator("td.cash .trend.up")).hasCount(0);
    page.locator(".shows a", new Page.LocatorOptions().setHasText("Sold 1")).click();
    assertThat(page).hasURL(Pattern.compile("show=sold"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void ticked_pairs_are_sold_or_deleted_after_a_question() {
    PortfolioSite.Owner anna = site.owner();
    for (int i = 0; i < 4; i++) {
      anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", String.valueOf(100 + i)));
    }
    Page page = signedIn(anna, options());
    page.navigate(site.url("/inventory"));
    assertThat(button(page, "Mark sold")).isDisabled();
    page.locator("td.pick input").nth(0).check();
    page.locator("td.pick input").nth(1).check();
    assertThat(page.locator("[data-picked]")).hasText("2 ticked:");
    press(page, "Mark sold");
    assertThat(page.locator("h1")).hasText("Sell 2 pairs");
    page.getByLabel("Paid out").nth(0).fill("120");
    page.getByLabel("Paid out").nth(1).fill("110");
    press(page, "Mark sold");
    assertThat(page.locator(".notice")).hasText("Marked 2 pairs as sold.");

    page.getByLabel("Tick all pairs of this page").check();
    press(page, "Delete");
    assertThat(page.locator("h1")).hasText("Delete 2 pairs?");
    page.locator("a", new Page.LocatorOptions().setHasText("Keep")).click();
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.getByLabel("Tick all pairs of this page").check();
    press(page, "Delete");
    press(page, "Delete 2 pairs");
    assertThat(page.locator(".notice")).hasText("Deleted 2 pairs.");
    assertThat(page.locator("tbody tr")).hasCount(0);
    assertThat(complaints).isEmpty();
  }

  @Test
  void fees_are_saved_and_a_payout_is_explained() {
    Page page = signedIn(collector(), options());
    page.navigate(site.url("/inventory/fees"));
    page.getByLabel("Seller level").selectOption("2");
    press(page, "Save");
    assertThat(page.locator(".notice")).hasText("The fees are saved.");
    assertThat(page.getByLabel("Seller level")).hasValue("2");

    page.getByLabel("Sold for").fill("150");
    page.getByLabel("Paid out").fill("134.25");
    press(page, "Compare");
    assertThat(page.locator("#outcome")).isVisible();
    button(page, "Use these settings").first().click();
    assertThat(page.getByLabel("Seller level")).hasValue("4");
    assertThat(page.locator("#past li")).hasCount(2);
    page.locator("#past li input[type=date]").first().fill("2026-03-01");
    button(page, "Change the day").first().click();
    assertThat(page.locator("#past li").first()).containsText("Since 1 March 2026");
    button(page, "Remove").first().click();
    assertThat(page.locator("#past li")).hasCount(1);
    assertThat(page.getByLabel("Seller level")).hasValue("2");
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_week_opens_in_the_list_and_as_a_page() {
    Page page = signedIn(collector(), options());
    page.navigate(site.url("/inventory"));
    page.locator("[data-week]").click();
    assertThat(page.locator("#week canvas")).isVisible();
    assertThat(page.locator("#week")).isFocused();
    assertThat(page.locator("#week .legend li")).hasCount(2);

    page.navigate(site.url("/inventory/week"));
    assertThat(page.locator("#week canvas")).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void how_a_figure_comes_about_shows_on_keyboard_focus() {
    Page page = signedIn(collector(), options());
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
    Page page = signedIn(collector(), options().setViewportSize(width, 740));
    page.navigate(site.url("/inventory?show=all"));
    Locator figures = page.locator(".why");
    assertThat(figures.count()).isGreaterThan(8);
    for (int i = 0; i < figures.count(); i++) {
      figures.nth(i).focus();
      BoundingBox lines = figures.nth(i).locator(".lines").boundingBox();
      assertThat(lines.x).as(figures.nth(i).textContent()).isNotNegative();
      assertThat(lines.x + lines.width).isLessThanOrEqualTo(width);
    }
    assertThat(page.evaluate(SIDEWAYS).toString()).isEmpty();
  }

  @Test
  void escape_closes_how_a_figure_comes_about_and_keeps_the_focus() {
    Page page = signedIn(collector(), options());
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

  @Test
  void all_of_it_works_without_script() {
    Page page = signedIn(site.owner(), options().setJavaScriptEnabled(false));
    page.navigate(site.url("/inventory/add"));
    page.getByLabel("Style code").fill("DD1391-100");
    page.getByLabel("US size").fill("9");
    page.getByLabel("Price paid").fill("95");
    press(page, "Add");
    assertThat(page.locator(".notice")).hasText("Added 1 pair.");

    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Edit")).click();
    page.getByLabel("Price paid").fill("85");
    press(page, "Save");
    assertThat(page.locator("tr .cost .price")).hasText("$85");

    page.locator("td.pick input").check();
    press(page, "Mark sold");
    page.getByLabel("Paid out").fill("120");
    press(page, "Mark sold");
    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");

    page.navigate(site.url("/inventory/import"));
    choose(page, "pairs.csv", FILE.getBytes(StandardCharsets.UTF_8));
    press(page, "Import the 2 pairs that are fine");
    assertThat(page.locator(".notice")).containsText("Imported 2 pairs.");
    page.navigate(site.url("/inventory/week"));
    assertThat(page.locator("h1")).hasText("Value over seven days");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 320", "LIGHT, 360", "LIGHT, 900"})
  void every_page_is_accessible_and_fits(ColorScheme scheme, int width) {
    PortfolioSite.Owner anna = collector();
    Page page = signedIn(anna, options().setColorScheme(scheme).setViewportSize(width, 800));
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
            "/inventory/week")) {
      page.navigate(site.url(path));
      inspect(page, width);
    }
    page.navigate(site.url("/inventory/" + pair));
    press(page, "Delete …");
    inspect(page, width);
    page.navigate(site.url("/inventory/import"));
    choose(page, "pairs.csv", FILE.getBytes(StandardCharsets.UTF_8));
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

    context.close();
    page = signedIn(site.owner(), options().setColorScheme(scheme).setViewportSize(width, 800));
    page.navigate(site.url("/inventory"));
    inspect(page, width);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 600, 831, 833, 900, 1000, 1050, 1100, 1216, 1280, 1400})
  void the_top_bar_stays_in_order(int width) {
    Page page = signedIn(site.owner(), options().setViewportSize(width, 800));
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

    assertThat(rows.toString()).isEqualTo(width > 832 ? "1" : "3");
    assertThat(outside.toString()).isEmpty();
  }

  private static void inspect(Page page, int width) {
    if (width == 1280 || width == 320) {
      assertThat(violations(page)).as(page.url()).isEmpty();
    }
    assertThat(page.evaluate(SIDEWAYS).toString()).as(page.url() + " at " + width).isEmpty();
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }

  /** Somebody with a pair in most states there are. */
  private static PortfolioSite.Owner collector() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", "95"));
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "10", "995"));
    anna.add(SamplePair.of(SampleMarket.GAPS, "8.5"));
    anna.add(SamplePair.bought(SampleMarket.STALE, "9", "180"));
    anna.add(SamplePair.bought(SampleMarket.UNMAPPED, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.PENDING, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.HOSTILE, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.TWO_CURRENCIES, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "99", "80"));
    anna.add(SamplePair.bought("A-CODE-NOBODY-KNOWS-AND-NOBODY-CAN-BREAK-1234567890", "9", "80"));
    anna.add(SamplePair.complete(SampleMarket.ORDINARY, "9"));
    return anna;
  }

  private static void choose(Page page, String name, byte[] content) {
    page.getByLabel("CSV file").setInputFiles(new FilePayload(name, "text/csv", content));
    press(page, "Check the file");
  }

  private static void press(Page page, String button) {
    button(page, button).click();
  }

  private static Locator button(Page page, String words) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
  }

  private Page signedIn(PortfolioSite.Owner owner, Browser.NewContextOptions options) {
    Page page = page(options);
    context.addCookies(
        List.of(new Cookie("soletape_session", owner.ticket()).setUrl(site.url("/"))));
    return page;
  }

  private Page page(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return page;
  }
}
