package org.soletape.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The machine's own Chromium, one for all tests of a thread; the windows of a test are closed
 * behind it. Registered in a static field. Where there is no Chromium the tests are skipped with a
 * banner, and with REQUIRE_BROWSER=1 they fail.
 */
public final class TestBrowser implements BeforeAllCallback, AfterEachCallback {
  private static final String BANNER =
      """

      ======================================================================
        NO BROWSER: the pages are NOT tested in a real browser.
        Install Chromium, or name one in SOLETAPE_CHROMIUM.
      ======================================================================
      """;

  /** Rules that hold are not told of each part: their selectors are most of a run's time. */
  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
        .map((rule) => rule.id + ": " + rule.nodes[0].html.replaceAll("\\n", " ")).join("\\n")
      """;

  private static final String SIDEWAYS =
      """
      (width) => document.documentElement.scrollWidth <= width ? "" :
        [...document.querySelectorAll("main *, .top *")]
          .filter((part) => part.getBoundingClientRect().right > width
            || part.getBoundingClientRect().left + part.scrollWidth > width)
          .slice(0, 8)
          .map((part) => part.tagName + "." + part.className + " " + part.getBoundingClientRect().right)
          .join() + " " + document.documentElement.scrollWidth
      """;

  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    Path executable = find().orElseGet(TestBrowser::absent);
    browser =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                Thread.currentThread(), key -> new Running(executable), Running.class)
            .browser;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    windows.forEach(BrowserContext::close);
    windows.clear();
    complaints.clear();
  }

  /**
   * How windows of these tests are opened, unless a test wants something else of them. No service
   * worker stands between a page and what a test answers for it.
   */
  public static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setViewportSize(1280, 900)
        .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
  }

  /** A window of somebody who has never been here. */
  public Page window(Browser.NewContextOptions options) {
    BrowserContext window = browser.newContext(options);
    windows.add(window);
    Page page = window.newPage();
    page.setDefaultTimeout(20_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Errors of scripts and on the console, in all windows of this test. */
  public List<String> complaints() {
    return complaints;
  }

  /** The button of the page's main part with these words. */
  public static Locator button(Page page, String words) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }

  public static void press(Page page, String button) {
    button(page, button).click();
  }

  /** What keeps people from using the page, by the rules of axe. */
  public static List<String> violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return page.evaluate(VIOLATIONS).toString().lines().toList();
  }

  /** What stands out of the page to the right; empty when the page does not scroll sideways. */
  public static String sideways(Page page) {
    return page.evaluate(SIDEWAYS, page.viewportSize().width).toString();
  }

  private static Optional<Path> find() {
    return Stream.of(
            System.getenv("SOLETAPE_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path absent() {
    System.err.println(BANNER);
    return "1".equals(System.getenv("REQUIRE_BROWSER"))
        ? fail("REQUIRE_BROWSER=1, but there is no Chromium")
        : abort("no Chromium on this machine");
  }

  /** Closed by JUnit after the last test. */
  private static final class Running implements AutoCloseable {
    private final Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    private Running(Path executable) {
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
