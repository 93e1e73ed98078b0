package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SamplePair;

class SellSortTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SellMarket::fill);
  }

  @Test
  void the_biggest_profit_is_that_of_the_better_way() {
    PortfolioSite.Owner anna = site.owner();
    // Listed $84.54 and cash $32; listed alone $120.80; cash $22 less than it cost, listed more.
    anna.add(SamplePair.bought(SellMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought(SellMarket.SHOE, "8", "20"));
    anna.add(SamplePair.bought(SellMarket.INVERTED, "9", "550"));

    assertThat(costs(anna, "profit")).containsExactly("20.00", "100.00", "550.00");
    assertThat(costs(anna, "-profit")).containsExactly("550.00", "100.00", "20.00");
  }

  @Test
  void an_old_bid_makes_no_profit_beside_a_fresh_ask() {
    PortfolioSite.Owner anna = site.owner();
    // The old bid would leave more than $240, the fresh ask less than $80.
    anna.add(SamplePair.bought(SellMarket.HALF_STALE, "9", "20"));
    anna.add(SamplePair.bought(SellMarket.SHOE, "9", "100"));

    assertThat(costs(anna, "profit")).containsExactly("100.00", "20.00");
  }

  @Test
  void old_prices_come_after_fresh_ones_either_way() {
    PortfolioSite.Owner anna = site.owner();
    // Nobody has told of the first for three days; its bid would leave more than the other's.
    anna.add(SamplePair.bought(SmallMarket.STALE, "9", "20"));
    anna.add(SamplePair.bought(SellMarket.SHOE, "9", "100"));

    for (String sort : List.of("profit", "-profit", "cash", "-cash", "listed", "-listed")) {
      assertThat(costs(anna, sort)).as(sort).containsExactly("100.00", "20.00");
    }
  }

  private static List<String> costs(PortfolioSite.Owner owner, String sort) {
    return JsonBody.of(owner.get("/api/v1/inventory?view=sell&sort=" + sort))
        .get("rows")
        .valueStream()
        .map(row -> row.at("/average_cost/amount").toString())
        .toList();
  }
}
