package org.soletape.web.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.TestBrowser;

class AccountInBrowserTest {
  private static final String PASSWORD = AccountSite.PASSWORD;

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static AccountSite site;

  @BeforeAll
  static void open() {
    site = AccountSite.open(true, false, true);
    site.accounts.open(AccountSite.EMAIL, PASSWORD);
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
    page.locator(".who-is button").click();
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
    inspect(page);
    fill(page, "anna", "");
    press(page, "Sign in");
    inspect(page);
    page.navigate(site.url() + "/sign-up");
    inspect(page);

    signIn(page);
    page.getByLabel("Name of a new token").fill("spreadsheet");
    press(page, "Make a token");
    inspect(page);
    page.getByLabel("Type the word delete").fill("no");
    press(page, "Delete account");
    assertThat(page.locator("#word-problem")).isVisible();
    inspect(page);
  }

  private static void inspect(Page page) {
    assertThat(violations(page)).as(page.url()).isEmpty();
    assertThat(sideways(page)).as(page.url()).isEmpty();
  }

  private static Page signedIn(ColorScheme scheme, int width) {
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

  private static Page visit(String path, ColorScheme scheme, int width) {
    Page page = chromium.window(options().setColorScheme(scheme).setViewportSize(width, 900));
    page.navigate(site.url() + path);
    return page;
  }
}
