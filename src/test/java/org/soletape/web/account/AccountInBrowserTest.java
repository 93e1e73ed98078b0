package org.soletape.web.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.TestBrowser;

class AccountInBrowserTest {
  private static final String PASSWORD = AccountSite.PASSWORD;

  private static TestBrowser chromium;
  private static AccountSite site;

  private BrowserContext context;

  @BeforeAll
  static void open() {
    chromium = TestBrowser.open();
    site = AccountSite.open(new SignInOffer(true, false, true));
    site.accounts.open(AccountSite.EMAIL, PASSWORD);
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
  void from_sign_up_to_sign_out_and_back_in() {
    Page page = visit("/sign-up", ColorScheme.LIGHT, 1280);
    fill(page, "ben@example.com", "short");
    press(page, "Open account");
    assertThat(page.locator("#password-problem")).containsText("at least 10 characters");
    assertThat(page.getByLabel("E-mail")).hasValue("ben@example.com");
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Open account");
    assertThat(page.locator("body")).containsText("Inventory of ben@example.com");

    page.navigate(site.url() + "/account");
    assertThat(page.locator(".who-is")).containsText("ben@example.com");
    press(page, "Sign out");
    page.navigate(site.url() + "/account");
    assertThat(page).hasURL(Pattern.compile("/sign-in\\?next=%2Faccount$"));

    fill(page, "ben@example.com", "not the password");
    press(page, "Sign in");
    assertThat(page.locator(".problem.whole")).containsText("do not match an account");
    assertThat(page.getByLabel("Password")).hasValue("");
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
    assertThat(page).hasURL(site.url() + "/account");
  }

  @Test
  void a_token_is_made_in_the_browser() {
    Page page = signedIn(ColorScheme.LIGHT, 1280);
    page.getByLabel("Name of a new token").fill("spreadsheet");
    press(page, "Make a token");

    assertThat(page.locator(".secret")).containsText("solt_");
    assertThat(page.locator(".tokens")).containsText("spreadsheet");
    page.getByLabel("Revoke spreadsheet").first().click();
    assertThat(page.locator(".notice")).containsText("The token is revoked.");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320", "DARK, 360"})
  void every_page_is_accessible_and_fits(ColorScheme scheme, int width) {
    Page page = visit("/sign-in", scheme, width);
    inspect(page, width);
    fill(page, "anna", "");
    press(page, "Sign in");
    inspect(page, width);
    page.navigate(site.url() + "/sign-up");
    inspect(page, width);

    signIn(page);
    page.getByLabel("Name of a new token").fill("spreadsheet");
    press(page, "Make a token");
    inspect(page, width);
    page.getByLabel("Type the word delete").fill("no");
    press(page, "Delete account");
    assertThat(page.locator("#word-problem")).isVisible();
    inspect(page, width);
  }

  private static void inspect(Page page, int width) {
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    assertThat(violations).as(page.url()).isEmpty();
    Object wide = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).as(page.url()).isLessThanOrEqualTo(width);
  }

  private Page signedIn(ColorScheme scheme, int width) {
    Page page = visit("/sign-in", scheme, width);
    signIn(page);
    return page;
  }

  private static void signIn(Page page) {
    page.navigate(site.url() + "/sign-in?next=/account");
    fill(page, AccountSite.EMAIL, PASSWORD);
    press(page, "Sign in");
    assertThat(page.locator("h1")).hasText("Account");
  }

  private static void fill(Page page, String email, String password) {
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Password").fill(password);
  }

  private static void press(Page page, String button) {
    page.locator(
            "button", new Page.LocatorOptions().setHasText(Pattern.compile("^" + button + "$")))
        .click();
  }

  private Page visit(String path, ColorScheme scheme, int width) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-GB")
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900));
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.navigate(site.url() + path);
    return page;
  }
}
