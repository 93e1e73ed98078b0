package org.soletape.web.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;
import static org.soletape.testing.TestBrowser.sideways;
import static org.soletape.testing.TestBrowser.violations;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.notice.ChannelKind;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.TestBrowser;

/** The channels in a browser, and the site as an app of it. */
class InstalledInBrowserTest {
  private static final String READY = "() => navigator.serviceWorker.ready.then(() => true)";

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  private NoticeSite site;

  @BeforeEach
  void open() {
    site = new NoticeSite(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320", "DARK, 360"})
  void the_channels_are_accessible_and_fit(ColorScheme scheme, int width) {
    site.add(ChannelKind.WEBHOOK, "/hooks/a-rather-long-address-that-has-to-wrap-somewhere");
    Page page = signedIn(scheme, width);
    page.navigate(site.url("/alerts/channels"));
    inspect(page);
    page.getByText("Send a test").first().click();
    page.locator("summary").first().click();
    inspect(page);
    page.getByLabel("Its address").fill("https://10.0.0.1/");
    page.getByLabel("Where to").selectOption("webhook");
    press(page, "Add");
    assertThat(page.locator("#address-problem")).containsText("must name a public host");
    inspect(page);
    assertThat(page.locator("[data-push] button")).isVisible();
  }

  @Test
  void the_manifest_names_icons_that_are_there() throws Exception {
    HttpResponse<String> manifest = Http.get(site.url("/manifest.webmanifest"));

    assertThat(manifest.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/manifest+json");
    List<String> icons = JsonBody.of(manifest).get("icons").findValuesAsText("src");
    assertThat(icons)
        .hasSize(4)
        .allSatisfy(icon -> assertThat(Http.get(site.url(icon)).statusCode()).isEqualTo(200));
  }

  @Test
  void the_inventory_last_seen_is_there_offline_and_says_how_old_it_is() {
    Page page = withInventoryKept();

    site.stop();
    page.navigate(site.url("/inventory?sort=size"));

    assertThat(page.locator(".offline")).containsText("You are offline.");
    assertThat(page.locator(".offline")).containsText("ago");
    assertThat(page.locator("body")).containsText("anna@example.com");
    assertThat(page.evaluate("() => document.styleSheets[0].cssRules.length > 50")).isEqualTo(true);
  }

  @Test
  void styles_and_scripts_the_page_has_no_more_are_not_kept() {
    Page page = withInventoryKept();
    page.evaluate(
        "() => caches.open('soletape-inventory')"
            + ".then((cache) => cache.put('/static/old.css', new Response('')))");

    page.reload();

    page.waitForFunction("() => caches.match('/static/old.css').then((kept) => !kept)");
    assertThat(page.evaluate("() => caches.match('/inventory').then((kept) => !!kept)"))
        .isEqualTo(true);
    assertThat(
            page.evaluate(
                "() => caches.match(document.querySelector('link[rel=stylesheet]').href)"
                    + ".then((kept) => !!kept)"))
        .isEqualTo(true);
  }

  @Test
  void after_signing_out_nothing_of_it_is_left() {
    Page page = withInventoryKept();
    page.locator(".who-is button").click();
    page.waitForURL(site.url("/"));

    assertThat(page.evaluate("() => caches.keys().then((names) => names.length)")).isEqualTo(0);
    site.stop();
    assertThatThrownBy(() -> page.navigate(site.url("/inventory")))
        .isInstanceOf(PlaywrightException.class);
  }

  @Test
  void a_session_that_ended_elsewhere_leaves_nothing_either() {
    Page page = withInventoryKept();
    site.endSessions();

    page.navigate(site.url("/inventory"));

    assertThat(page).hasURL(site.url("/sign-in?next=%2Finventory"));
    assertThat(
            page.waitForFunction("() => caches.has('soletape-inventory').then((has) => !has)")
                .jsonValue())
        .isEqualTo(true);
  }

  /** Through the browser's own tools: its push service is not to be had without the Internet. */
  @Test
  void a_message_that_is_pushed_is_shown() {
    Page page = signedIn(ColorScheme.LIGHT, 1280);
    page.context().grantPermissions(List.of("notifications"));
    CDPSession tools = page.context().newCDPSession(page);
    AtomicReference<String> registration = new AtomicReference<>("");
    tools.on(
        "ServiceWorker.workerRegistrationUpdated",
        told ->
            told.getAsJsonArray("registrations")
                .forEach(
                    each ->
                        registration.set(
                            each.getAsJsonObject().get("registrationId").getAsString())));
    tools.send("ServiceWorker.enable");
    page.navigate(site.url("/alerts/channels"));
    page.evaluate(READY);
    page.waitForCondition(() -> !registration.get().isEmpty());

    push(
        tools,
        registration.get(),
        "{\"id\":\"7\",\"title\":\"A price\",\"body\":\"$182\",\"path\":\"/status\"}");
    push(tools, registration.get(), "no json");

    assertThat(shown(page, 2))
        .contains("A price|$182|7|/status")
        .contains("Soletape|||/alerts/channels");
  }

  private void push(CDPSession tools, String registration, String data) {
    JsonObject pushed = new JsonObject();
    pushed.addProperty("origin", site.url(""));
    pushed.addProperty("registrationId", registration);
    pushed.addProperty("data", data);
    tools.send("ServiceWorker.deliverPushMessage", pushed);
  }

  private static String shown(Page page, int count) {
    return page.waitForFunction(
            """
            (count) => navigator.serviceWorker.ready
              .then((worker) => worker.getNotifications())
              .then((all) => all.length === count && all.map((one) =>
                [one.title, one.body, one.tag, one.data].join("|")).join("\\n"))
            """,
            count)
        .jsonValue()
        .toString();
  }

  private Page withInventoryKept() {
    Page page = signedIn(ColorScheme.LIGHT, 1280);
    page.navigate(site.url("/inventory"));
    page.evaluate(READY);
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    page.reload();
    page.waitForFunction("() => caches.match('/inventory').then((kept) => !!kept)");
    return page;
  }

  private Page signedIn(ColorScheme scheme, int width) {
    Page page =
        chromium.window(
            options()
                .setServiceWorkers(ServiceWorkerPolicy.ALLOW)
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
    page.context()
        .addCookies(List.of(new Cookie("soletape_session", site.ticket()).setUrl(site.url("/"))));
    return page;
  }

  private static void inspect(Page page) {
    assertThat(violations(page)).isEmpty();
    assertThat(sideways(page)).isEmpty();
  }
}
