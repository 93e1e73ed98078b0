package org.soletape.web.inventory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestBrowser.button;
import static org.soletape.testing.TestBrowser.options;
import static org.soletape.testing.TestBrowser.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

class InventoryInBrowserTest {
  @RegisterExtension static final TestBrowser chromium = new TestBrowser();

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = SampleCollection.market();
  }

  @Test
  void from_sign_up_to_a_pair_that_is_sold() {
    Page page = chromium.window(options());
    page.navigate(site.url("/inventory"));
    page.locator("main a[href^='/sign-up']").first().click();
    page.getByLabel("E-mail").fill("ben@example.com");
    page.getByLabel("Password").fill("seven pairs of dunks");
    press(page, "Open account");
    assertThat(page.locator(".empty h2")).hasText("No pairs yet");

    page.locator(".empty a", new Page.LocatorOptions().setHasText("Add a pair")).click();
    page.getByLabel("Style code").fill("dd1391 100");
    page.getByLabel("Style code").press("Tab");
    assertThat(page.locator("#size-hint")).containsText("Dunk Low Retro");
    assertThat(page.locator("#size-list option")).hasCount(20);
    assertThat(page.locator("#sale")).isHidden();
    page.getByLabel("US size").fill("9");
    page.getByLabel("Price paid").fill("95.5");
    press(page, "Add");
    assertThat(page.locator(".notice")).hasText("Added 1 pair.");
    assertThat(page.locator("tr .cost")).containsText("$95.50");
    assertThat(page.locator("tr .cash .price")).containsText("$");

    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Edit")).click();
    page.getByLabel("Notes").fill("box is a bit dented");
    page.getByLabel("Status").selectOption("listed");
    press(page, "Save");
    assertThat(page.locator(".notice")).hasText("Saved.");
    assertThat(page.locator("tr .colorway")).containsText("listed");

    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Sell")).click();
    page.getByLabel("Sold at").fill("stockx");
    page.getByLabel("Sold for").fill("150");
    page.locator("dialog").getByText("Mark sold").click();
    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");
    page.locator(".shows a", new Page.LocatorOptions().setHasText("Sold 1")).click();
    page.locator(".listed .why").focus();
    assertThat(page.locator("[role=tooltip]")).isVisible();
    assertThat(page.locator("[role=tooltip]")).containsText("Realised $36.50");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void a_file_is_looked_at_imported_taken_out_and_taken_back() throws IOException {
    Page page = site.owner().signIn(chromium.window(options()));
    page.navigate(site.url("/inventory/import"));
    SampleCollection.choose(page);
    assertThat(page.locator(".facts-list")).containsText("1 refused");
    assertThat(page.locator(".told")).containsText("purchase_price");
    press(page, "Import the 2 pairs that are fine");
    assertThat(page.locator(".notice")).containsText("Imported 2 pairs.");

    page.navigate(site.url("/inventory"));
    byte[] export =
        Files.readAllBytes(
            page.waitForDownload(
                    () -> page.locator("a", new Page.LocatorOptions().setHasText("Export")).click())
                .path());
    page.navigate(site.url("/inventory/import"));
    SampleCollection.choose(page, "soletape-inventory.csv", export);
    assertThat(page.locator(".facts-list")).containsText("2 already there");
    assertThat(page.locator("main")).containsText("Everything in this file is in the inventory");

    press(page, "Undo");
    assertThat(page.locator(".notice")).containsText("The import is undone: 2 pairs removed.");
    page.navigate(site.url("/inventory"));
    assertThat(page.locator(".empty h2")).hasText("No pairs yet");
    // The report of a file with errors is a 422, which the browser tells as well.
    assertThat(chromium.complaints()).allMatch(told -> told.contains("422"));
  }

  @Test
  void a_list_is_filtered_sorted_and_paged() {
    PortfolioSite.Owner anna = SampleCollection.owner(site);
    for (int i = 0; i < 60; i++) {
      anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", String.valueOf(200 + i)));
    }
    Page page = anna.signIn(chromium.window(options()));
    page.navigate(site.url("/inventory"));
    assertThat(page.locator("tbody tr")).hasCount(50);
    page.locator("[rel=next]").click();
    assertThat(page.locator(".pages span")).containsText("51–");

    page.locator("th.num a", new Page.LocatorOptions().setHasText("Cost")).first().click();
    assertThat(page.locator("th[aria-sort=descending]")).containsText("Cost");
    assertThat(page.locator("tr .cost .price").first()).hasText("$995");
    page.locator("th[aria-sort=descending] a").click();
    assertThat(page.locator("th[aria-sort=ascending]")).containsText("Cost");

    page.getByLabel("Brand").selectOption("Jordan");
    press(page, "Show");
    assertThat(page.locator(".count")).hasText("2 pairs");
    page.getByLabel("Brand").selectOption("");
    page.getByLabel("Losing only").check();
    press(page, "Show");
    assertThat(page.locator("td.cash .trend.up")).hasCount(0);
    page.locator(".shows a", new Page.LocatorOptions().setHasText("Sold 1")).click();
    assertThat(page).hasURL(Pattern.compile("show=sold"));
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void ticked_pairs_are_sold_or_deleted_after_a_question() {
    PortfolioSite.Owner anna = site.owner();
    for (int i = 0; i < 4; i++) {
      anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", String.valueOf(100 + i)));
    }
    Page page = anna.signIn(chromium.window(options()));
    page.navigate(site.url("/inventory"));
    assertThat(button(page, "Mark sold")).isDisabled();
    page.locator("td.pick input").nth(0).check();
    page.locator("td.pick input").nth(1).check();
    assertThat(page.locator("[data-picked]")).hasText("2 ticked:");
    press(page, "Mark sold");
    assertThat(page.locator("h1")).hasText("Sell 2 pairs");
    page.getByLabel("Paid out").nth(0).fill("120");
    page.getByLabel("Paid out").nth(1).fill("110");
    press(page, "Mark sold");
    assertThat(page.locator(".notice")).hasText("Marked 2 pairs as sold.");

    page.getByLabel("Tick all pairs of this page").check();
    press(page, "Delete");
    assertThat(page.locator("h1")).hasText("Delete 2 pairs?");
    page.locator("a", new Page.LocatorOptions().setHasText("Keep")).click();
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.getByLabel("Tick all pairs of this page").check();
    press(page, "Delete");
    press(page, "Delete 2 pairs");
    assertThat(page.locator(".notice")).hasText("Deleted 2 pairs.");
    assertThat(page.locator("tbody tr")).hasCount(0);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void fees_are_saved_and_a_payout_is_explained() {
    Page page = SampleCollection.owner(site).signIn(chromium.window(options()));
    page.navigate(site.url("/inventory/fees"));
    page.getByLabel("Seller level").selectOption("2");
    press(page, "Save");
    assertThat(page.locator(".notice")).hasText("The fees are saved.");
    assertThat(page.getByLabel("Seller level")).hasValue("2");

    Page.GetByLabelOptions first = new Page.GetByLabelOptions().setExact(true);
    page.getByLabel("Sold for", first).fill("150");
    page.getByLabel("Paid out", first).fill("134.25");
    press(page, "Compare");
    assertThat(page.locator("#outcome")).isVisible();
    button(page, "Use these settings").first().click();
    assertThat(page.getByLabel("Seller level")).hasValue("4");
    assertThat(page.locator("#past li")).hasCount(2);
    page.locator("#past li input[type=date]").first().fill("2026-03-01");
    button(page, "Change the day").first().click();
    assertThat(page.locator("#past li").first()).containsText("Since 1 March 2026");
    button(page, "Remove …").first().click();
    assertThat(page.locator("h1")).hasText("Remove what you stated?");
    button(page, "Remove").click();
    assertThat(page.locator(".notice")).hasText("What was stated is removed.");
    assertThat(page.locator("#past li")).hasCount(1);
    assertThat(page.getByLabel("Seller level")).hasValue("2");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void the_week_opens_in_the_list_and_as_a_page() {
    Page page = SampleCollection.owner(site).signIn(chromium.window(options()));
    page.navigate(site.url("/inventory"));
    page.locator("[data-week]").click();
    assertThat(page.locator("#week canvas")).isVisible();
    assertThat(page.locator("#week")).isFocused();
    assertThat(page.locator("#week .legend li")).hasCount(2);

    page.navigate(site.url("/inventory/week"));
    assertThat(page.locator("#week canvas")).isVisible();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void all_of_it_works_without_script() {
    Page page = site.owner().signIn(chromium.window(options().setJavaScriptEnabled(false)));
    page.navigate(site.url("/inventory/add"));
    page.getByLabel("Style code").fill("DD1391-100");
    page.getByLabel("US size").fill("9");
    page.getByLabel("Price paid").fill("95");
    press(page, "Add");
    assertThat(page.locator(".notice")).hasText("Added 1 pair.");

    page.locator(".row-acts a", new Page.LocatorOptions().setHasText("Edit")).click();
    page.getByLabel("Price paid").fill("85");
    press(page, "Save");
    assertThat(page.locator("tr .cost .price")).hasText("$85");

    page.locator("td.pick input").check();
    press(page, "Mark sold");
    page.getByLabel("Paid out").fill("120");
    press(page, "Mark sold");
    assertThat(page.locator(".notice")).hasText("Marked 1 pair as sold.");

    page.navigate(site.url("/inventory/import"));
    SampleCollection.choose(page);
    press(page, "Import the 2 pairs that are fine");
    assertThat(page.locator(".notice")).containsText("Imported 2 pairs.");
    page.navigate(site.url("/inventory/week"));
    assertThat(page.locator("h1")).hasText("Value over seven days");
  }
}
