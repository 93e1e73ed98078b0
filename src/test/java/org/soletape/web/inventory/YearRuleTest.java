package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.HistoryStore;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestMarket;

/** A bid of $150, and on every other day before one of $140. */
class YearRuleTest {
  @ParameterizedTest
  @CsvSource({"29, listing_first", "30, year_high"})
  void a_high_of_the_year_rests_on_thirty_known_days(int known, String first) {
    try (PortfolioSite site = PortfolioSite.open(database -> fill(database, known))) {
      PortfolioSite.Owner anna = site.owner();
      anna.add(SamplePair.bought(SellMarket.SHOE, "9", "100"));

      JsonNode row = JsonBody.of(anna.get("/api/v1/inventory?view=sell")).at("/rows/0");

      assertThat(row.at("/year/days").asInt()).isEqualTo(known);
      assertThat(row.at("/rules/0").asText()).isEqualTo(first);
    }
  }

  private static void fill(Database database, int known) {
    TestMarket market = new TestMarket(database, SellMarket.NOON);
    UUID shoe = market.product(SellMarket.SHOE, 90, "9");
    market.book(shoe, Provider.STOCKX, SellMarket.NOON, quote(1, 20_000, 15_000));
    IntStream everyOther = IntStream.rangeClosed(1, known).map(day -> 2 * day);
    database.transaction(
        session -> HistoryStore.add(session, SellMarket.history(shoe, everyOther)));
  }
}
