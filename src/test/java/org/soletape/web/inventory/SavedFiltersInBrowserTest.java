package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.TestBrowser;

/** A view is saved, used and deleted by keyboard alone, with and without script. */
class SavedFiltersInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = SampleCollection.market();
  }

  @ParameterizedTest
  @CsvSource({"390, true", "390, false", "1280, true"})
  void a_view_is_worked_with_by_keyboard(int width, boolean script) {
    Page page =
        SampleCollection.owner(site)
            .signIn(
                chromium.window(
                    options()
                        .setJavaScriptEnabled(script)
                        .setColorScheme(ColorScheme.DARK)
                        .setViewportSize(width, 800)));
    page.navigate(site.url("/inventory?show=all&sort=-cost"));
    inspect(page, script);
    save(page, " ");
    assertThat(page.locator(".save-view .wrong")).hasText("A view needs a name.");
    inspect(page, script);
    save(page, "From the cheapest pair on, " + "w".repeat(33));
    assertThat(page.locator(".notice")).hasText("The view is saved.");
    assertThat(page.locator(".views a[aria-current]")).hasCount(1);
    inspect(page, script);

    page.navigate(site.url("/inventory"));
    page.locator(".views a").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/inventory\\?show=all&sort=-cost$"));
    page.locator(".views button").press("Enter");
    assertThat(page.locator(".notice")).hasText("The view is deleted.");
    assertThat(page.locator(".views")).hasCount(0);
    // The one answer that refuses.
    assertThat(chromium.complaints()).hasSize(1).first().asString().contains("422");
  }

  private static void save(Page page, String name) {
    page.getByLabel("Save this view as").fill(name);
    page.getByLabel("Save this view as").press("Enter");
  }

  /** What looks for faults is a script itself. */
  private static void inspect(Page page, boolean script) {
    if (script) {
      assertThat(violations(page)).as(page.url()).isEmpty();
      assertThat(sideways(page)).as(page.url()).isEmpty();
    }
  }
}
