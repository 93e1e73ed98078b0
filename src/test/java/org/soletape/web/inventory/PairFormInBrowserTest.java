package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.portfolio.ItemStatus;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/**
 * Typing into the form of a pair, key by key, while what belongs to the code is still on its way.
 */
class PairFormInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final List<Route> held = new ArrayList<>();
  private final PortfolioSite.Owner anna = site.owner();
  private Page page;

  @BeforeEach
  void signIn() {
    page = anna.signIn(chromium.window(TestBrowser.options()));
    page.navigate(site.url("/inventory/add"));
  }

  @Test
  void a_size_typed_while_the_sizes_are_fetched_stays() {
    page.route(Pattern.compile("sku=dd1391"), held::add);
    type("Style code", "dd1391-100");
    page.keyboard().press("Tab");
    page.keyboard().type("10");
    page.waitForCondition(() -> held.size() == 1);

    held.getFirst().resume();
    assertThat(page.locator("#size-hint")).hasText("Nike Dunk Low Retro Panda");
    page.keyboard().type(".5");

    assertThat(page.getByLabel("US size")).hasValue("10.5");
    assertThat(page.getByLabel("US size")).isFocused();
    assertThat(page.locator("#size-list option")).hasCount(2);
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice")).hasText("Added 1 pair.");
    assertThat(anna.items().getFirst().pair().size()).hasValue("10.5");
  }

  @Test
  void a_late_answer_for_an_earlier_code_changes_nothing() {
    page.route(Pattern.compile("sku=dd1391"), held::add);
    type("Style code", "dd1391-100");
    page.keyboard().press("Tab");
    page.waitForCondition(() -> held.size() == 1);
    page.getByLabel("Style code").fill("");
    type("Style code", "cw2288-111");
    page.keyboard().press("Tab");
    assertThat(page.locator("#size-list option")).hasCount(1);
    String hint = page.locator("#size-hint").textContent();

    page.waitForResponse(Pattern.compile("sku=dd1391"), () -> held.getFirst().resume());
    page.waitForFunction("new Promise((resolve) => setTimeout(() => resolve(true), 50))");

    assertThat(page.locator("#size-hint")).hasText(hint);
    assertThat(page.locator("#size-list option")).hasCount(1);
  }

  @Test
  void a_size_that_does_not_exist_is_asked_about_and_then_kept() {
    type("Style code", "dd1391-100");
    type("US size", "19");
    press(page, "Add");
    assertThat(page.locator("#size-wrong")).containsText("has no size 19; it has 9, 10.5.");
    assertThat(page.getByLabel("US size")).hasValue("19");
    assertThat(anna.items()).isEmpty();

    page.getByLabel("Save this size anyway").check();
    press(page, "Add");

    assertThat(page.locator(".notice")).hasText("Added 1 pair.");
    assertThat(anna.items().getFirst().pair().size()).hasValue("19");
  }

  @Test
  void pairs_are_not_sold_by_an_empty_form() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought(SmallMarket.SHOE, "10.5", "100"));
    page.navigate(site.url("/inventory"));
    page.getByLabel("Tick all pairs of this page").check();
    press(page, "Mark sold");
    price("9").fill("150");
    press(page, "Mark sold");
    assertThat(page.locator(".wrong")).hasCount(1);
    assertThat(price("9")).hasValue("150");
    assertThat(anna.items()).allMatch(item -> item.pair().status() == ItemStatus.HELD);

    page.getByLabel("Where both are empty, neither is known").check();
    press(page, "Mark sold");

    assertThat(page.locator(".notice")).hasText("Marked 2 pairs as sold.");
  }

  /** What the pair of a size was sold for. */
  private Locator price(String size) {
    return page.locator("fieldset")
        .filter(new Locator.FilterOptions().setHasText("size " + size + " · "))
        .getByLabel("Sold for");
  }

  private void type(String label, String text) {
    page.getByLabel(label).focus();
    page.keyboard().type(text);
  }
}
