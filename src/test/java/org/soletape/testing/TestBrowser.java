package org.soletape.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium. Where there is none the tests are skipped with a banner, and with
 * REQUIRE_BROWSER=1 they fail.
 */
public final class TestBrowser implements AutoCloseable {
  private static final String BANNER =
      """

      ======================================================================
        NO BROWSER: the pages are NOT tested in a real browser.
        Install Chromium, or name one in SOLETAPE_CHROMIUM.
      ======================================================================
      """;

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Path executable) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
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

  public static TestBrowser open() {
    Optional<Path> executable = find();
    if (executable.isEmpty()) {
      System.err.println(BANNER);
      if ("1".equals(System.getenv("REQUIRE_BROWSER"))) {
        fail("REQUIRE_BROWSER=1, but there is no Chromium");
      }
      abort("no Chromium on this machine");
    }
    return new TestBrowser(executable.orElseThrow());
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
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
}
