package org.soletape.web.market;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.history.HistoryReads;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.TestMarket;
import org.soletape.web.Caching;
import org.soletape.web.Templates;

/** The pages about the market in dollars, without rates, at the usual rhythm. */
final class PlainMarket {
  private PlainMarket() {}

  /**
   * Over a test's own database.
   *
   * @param arriving what of the tape is not there yet
   */
  static MarketRoutes pages(Database database, Clock clock, Supplier<Optional<String>> arriving) {
    return new MarketRoutes(
        new ProductList(database, () -> PollingCalendar.NORMAL),
        new MarketReads(database, () -> PollingCalendar.NORMAL),
        new HistoryReads(database),
        new DisplayCurrency(TestMarket.USD, () -> ReferenceRates.NONE),
        clock,
        new Caching(clock, "build"),
        new Templates(),
        viewed -> {},
        arriving);
  }
}
