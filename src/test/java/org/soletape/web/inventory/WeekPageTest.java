package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.testing.TestMarket.quote;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestMarket;

/** The week's figures and the list's, on the same screen. */
class WeekPageTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(WeekPageTest::fill);
  }

  /** One shoe is bid for in both slots, $100 and $150; one in the last alone, $300. */
  private static void fill(Database database) {
    TestMarket market = new TestMarket(database, NOON);
    UUID known = market.product("DD1391-100", 90, "9");
    market.book(known, Provider.STOCKX, MORNING, quote(1, 20_000, 10_000));
    market.book(known, Provider.STOCKX, NOON, quote(1, 20_000, 15_000));
    UUID fresh = market.product("CW2288-111", 90, "9");
    market.book(fresh, Provider.STOCKX, NOON, quote(1, 40_000, 30_000));
  }

  @Test
  void what_the_week_leaves_out_leads_to_the_figure_of_the_list() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.of("DD1391-100", "9"));
    anna.add(SamplePair.of("CW2288-111", "9"));
    anna.add(SamplePair.of("CW2288-111", "9"));
    anna.add(SamplePair.of("NOPE-1", "9"));

    String week = text(anna.get("/inventory/week").body());

    assertThat(text(anna.get("/inventory").body())).contains("Cash today $660 3 of 4 pairs");
    assertThat(week)
        .contains("Cash today $132 1 of 4 pairs")
        .contains(
            "Cash today is $660 for 3 pairs in the inventory: $132 of the 1 in this line, $528 of 2"
                + " that had no bid in some slot of the week and are left out here."
                + " 1 pair has no value today and is in neither figure.")
        .contains("If listed is $880 for 3 pairs in the inventory: $176 of the 1 in this line,");
  }

  @Test
  void a_line_that_holds_every_pair_needs_no_word() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.of("DD1391-100", "9"));

    assertThat(text(anna.get("/inventory/week").body()))
        .contains("Cash today $132 1 of 1 pairs")
        .doesNotContain("in the inventory:", "no value today");
  }

  @Test
  void a_week_without_rates_says_that_they_are_missing() {
    PortfolioSite.Owner anna = site.owner();
    anna.add(SamplePair.of("DD1391-100", "9"));
    anna.reckonIn("EUR");

    assertThat(text(anna.get("/inventory/week").body()))
        .contains("No pair was valued through the whole week.")
        .containsOnlyOnce(
            "1 pair has no rate from the currency of the prices and is in neither figure.");
  }
}
