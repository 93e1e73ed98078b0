package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.Http;
import org.soletape.testing.TestBrowser;

/** Pages that are the same for everybody, seen by somebody who is signed in. */
class HeaderInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final List<String> asked = new ArrayList<>();
  private final PortfolioSite.Owner anna = site.owner();
  private Page page;

  @BeforeEach
  void visit() {
    page = chromium.window(TestBrowser.options());
    page.onRequest(request -> asked.add(request.url()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/market/" + SmallMarket.SHOE, "/status", "/no/such/page"})
  void every_page_says_who_is_signed_in(String path) {
    signIn();
    page.navigate(site.url(path));

    assertThat(page.locator(".who-is")).containsText("anna-");
    assertThat(page.locator(".top nav a"))
        .hasText(
            new String[] {
              "Market", "Inventory", "Sell", "Watching", "Alerts", "Reports", "Status"
            });
  }

  @Test
  void signing_out_works_from_a_market_page() {
    signIn();
    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    page.locator(".who-is button").click();

    assertThat(page).hasURL(site.url("/"));
    assertThat(page.locator(".top nav")).containsText("Account");
    page.navigate(site.url("/inventory"));
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void nobody_who_never_signed_in_is_asked_about() {
    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    assertThat(page.locator("html.ready")).hasCount(1);

    assertThat(page.locator(".who-is")).hasCount(0);
    assertThat(asked).noneMatch(url -> url.contains("/account/header"));
  }

  @Test
  void what_is_somebody_s_is_asked_for_once_and_again_after_a_change() {
    signIn();
    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    assertThat(page.locator(".watch .star")).hasText("☆ Watch");
    assertThat(asked).filteredOn(url -> url.contains("/account/")).hasSize(1);

    asked.clear();
    page.navigate(site.url("/"));
    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    page.locator(".watch .star").click();
    assertThat(page.locator(".watch .star")).hasText("★ Watching");
    assertThat(page.locator(".who-is .mail")).containsText("anna-");
    assertThat(asked).noneMatch(url -> url.contains("/account/"));

    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    assertThat(page.locator(".watch .star")).hasText("★ Watching");
    assertThat(asked).filteredOn(url -> url.contains("/account/marks")).hasSize(1);
  }

  @Test
  void the_next_one_at_a_browser_sees_nothing_of_the_one_before() {
    signIn();
    page.navigate(site.url("/market/" + SmallMarket.SHOE));
    page.locator(".watch .star").click();
    assertThat(page.locator(".watch .star")).hasText("★ Watching");
    page.locator(".who-is button").click();
    PortfolioSite.Owner bert = site.owner();
    bert.signIn(page);
    page.navigate(site.url("/inventory"));
    String mail = page.locator(".who-is .mail").textContent();

    page.navigate(site.url("/market/" + SmallMarket.SHOE));

    assertThat(page.locator(".watch .star")).hasText("☆ Watch");
    assertThat(page.locator(".who-is .mail")).hasText(mail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/market/" + SmallMarket.SHOE})
  void the_page_itself_is_the_same_for_everybody(String path) {
    HttpResponse<String> hers = anna.get(path);
    HttpResponse<String> anybodys = Http.get(site.url(path));

    assertThat(hers.body()).isEqualTo(anybodys.body()).doesNotContain("anna-");
    assertThat(hers.headers().firstValue("ETag"))
        .isEqualTo(anybodys.headers().firstValue("ETag"))
        .isPresent();
    assertThat(hers.headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo(anybodys.headers().firstValue("Cache-Control").orElseThrow())
        .contains("public", "s-maxage=");
    assertThat(hers.headers().allValues("Set-Cookie")).isEmpty();
  }

  private void signIn() {
    anna.signIn(page);
    // Any page of one's own gives the hint.
    page.navigate(site.url("/inventory"));
    asked.clear();
  }
}
