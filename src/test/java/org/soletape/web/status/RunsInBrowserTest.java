package org.soletape.web.status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestBrowser;

/** The runs of the status page, as a browser lays them out. */
class RunsInBrowserTest {
  private static final String LINES =
      "Math.max(...[...document.querySelectorAll('.outcome')].map(o => o.getClientRects().length))";

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void the_outcome_of_a_run_stays_one_word_on_one_line(int width) {
    Page page = chromium.window(TestBrowser.options().setViewportSize(width, 900));
    page.navigate(site.url("/status"));
    unfold(page);

    assertThat(page.locator(".outcome").first()).isVisible();
    assertThat(page.evaluate(LINES)).isEqualTo(1);
    assertThat(TestBrowser.sideways(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 360"})
  void what_is_folded_is_for_everybody_and_fits_when_it_is_unfolded(ColorScheme scheme, int width) {
    Page page =
        chromium.window(TestBrowser.options().setColorScheme(scheme).setViewportSize(width, 900));
    page.navigate(site.url("/status"));
    assertThat(page.locator(".tiles")).isHidden();
    unfold(page);

    assertThat(page.locator(".tiles")).isVisible();
    assertThat(TestBrowser.violations(page)).isEmpty();
    assertThat(TestBrowser.sideways(page)).isEmpty();
  }

  @Test
  void clock_times_are_told_in_the_reader_s_own_time_as_well() {
    Page page = chromium.window(TestBrowser.options().setTimezoneId("Asia/Tokyo"));
    page.navigate(site.url("/status"));

    assertThat(page.locator("#sentence time").first()).hasText("12:00 UTC, 21:00 your time");
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
  }
}
