package org.soletape;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestBrowser;

/** The README's pictures, of a running demo: {@code bench/run pictures} starts one and names it. */
@EnabledIfSystemProperty(named = "pictures.site", matches = "http.+")
class PicturesInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  private static final Path FOLDER = Path.of("docs/pictures");
  private static final String MARKET = "/market/DD1391-100?range=1y";
  private static final int QUALITY = 72;

  private static final String TO_THE_TOP =
      "part => window.scrollTo(0, part.getBoundingClientRect().top + window.scrollY - 20)";

  private final String site = System.getProperty("pictures.site");

  @Test
  void the_list_of_products() throws IOException {
    take(open("/", wide(ColorScheme.LIGHT)), "overview");
  }

  @Test
  void a_product_and_its_year() throws IOException {
    Page page = open(MARKET, wide(ColorScheme.DARK));
    Locator chart = page.locator("#week canvas").first();
    assertThat(chart).isVisible();
    page.locator("#week").evaluate(TO_THE_TOP);

    take(page, "market");
  }

  @Test
  void what_to_sell() throws IOException {
    Page page = open("/sign-in", wide(ColorScheme.LIGHT));
    TestBrowser.press(page, "Enter the demo account");
    page.navigate(site + "/sell");
    page.locator("article.lot").first().evaluate(TO_THE_TOP);

    take(page, "sell");
  }

  @Test
  void a_phone() throws IOException {
    Browser.NewContextOptions phone =
        TestBrowser.options().setViewportSize(390, 760).setColorScheme(ColorScheme.DARK);
    Page page = open(MARKET, phone.setDeviceScaleFactor(1.5));
    page.locator("#week").evaluate(TO_THE_TOP);

    take(page, "phone");
  }

  private static Browser.NewContextOptions wide(ColorScheme scheme) {
    return TestBrowser.options().setViewportSize(1280, 800).setColorScheme(scheme);
  }

  private Page open(String path, Browser.NewContextOptions options) {
    Page page = chromium.window(options);
    page.navigate(site + path);
    return page;
  }

  /** What is in the window, as WebP: Chromium packs it, Playwright's own pictures are larger. */
  private static void take(Page page, String name) throws IOException {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    JsonObject format = new JsonObject();
    format.addProperty("format", "webp");
    format.addProperty("quality", QUALITY);
    JsonObject taken = page.context().newCDPSession(page).send("Page.captureScreenshot", format);

    Files.createDirectories(FOLDER);
    Files.write(
        FOLDER.resolve(name + ".webp"),
        Base64.getDecoder().decode(taken.get("data").getAsString()));
    assertThat(chromium.complaints()).isEmpty();
  }
}
