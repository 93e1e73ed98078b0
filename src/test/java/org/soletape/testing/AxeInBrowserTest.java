package org.soletape.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.violations;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules that every page is held to do say what is wrong. */
class AxeInBrowserTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>Two shoes</title>
      <main><h1>Two shoes</h1><p %s>Left and right</p></main></html>
      """;

  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @Test
  void pale_words_are_a_violation_and_dark_ones_are_none() {
    Page page = chromium.window(options());

    page.setContent(PAGE.formatted("style=\"color: #ccc\""));
    assertThat(violations(page))
        .singleElement()
        .asString()
        .startsWith("color-contrast: <p style=\"color: #ccc\">");

    page.setContent(PAGE.formatted(""));
    assertThat(violations(page)).isEmpty();
  }
}
