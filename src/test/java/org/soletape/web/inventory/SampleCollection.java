package org.soletape.web.inventory;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestBrowser;

/** What a collector of the sample market has: pairs, and a file of more. */
final class SampleCollection {
  private static final String FILE =
      """
      sku,size,purchase_price,notes
      DD1391-100,9,95.00,from a file
      DD1391-100,10,much,
      FQ8138-600,9,80,from a file
      """;

  private SampleCollection() {}

  static PortfolioSite market() {
    return PortfolioSite.open(
        database -> SampleMarket.fill(database, Instant.parse(PortfolioSite.NOW), 40, 8));
  }

  /** Somebody with a pair in most states there are. */
  static PortfolioSite.Owner owner(PortfolioSite site) {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "9", "95"));
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "10", "995"));
    anna.add(SamplePair.of(SampleMarket.GAPS, "8.5"));
    anna.add(SamplePair.bought(SampleMarket.STALE, "9", "180"));
    anna.add(SamplePair.bought(SampleMarket.UNMAPPED, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.PENDING, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.HOSTILE, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.TWO_CURRENCIES, "9", "80"));
    anna.add(SamplePair.bought(SampleMarket.ORDINARY, "99", "80"));
    anna.add(SamplePair.bought("A-CODE-NOBODY-KNOWS-AND-NOBODY-CAN-BREAK-1234567890", "9", "80"));
    anna.add(SamplePair.complete(SampleMarket.ORDINARY, "9"));
    return anna;
  }

  /** Shows the form the file, in which the second of three lines is wrong. */
  static void choose(Page page) {
    choose(page, "pairs.csv", FILE.getBytes(StandardCharsets.UTF_8));
  }

  static void choose(Page page, String name, byte[] content) {
    page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
    TestBrowser.press(page, "Check the file");
  }
}
