package org.soletape.web.market;

import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.NetPrices;
import org.soletape.market.LatestQuote;
import org.soletape.market.Price;
import org.soletape.money.Money;

/**
 * What of a venue's prices a reader is shown: the prices, or what a sale at each would pay.
 *
 * @param net also tells which venue is the better one to sell at, whatever is shown
 */
record ShownAmounts(PriceBasis basis, NetPrices net) {
  Money of(Provider venue, Money price) {
    return basis == PriceBasis.NET ? net.payout(venue, price) : price;
  }

  /** What the ask would bring more than the bid; empty when a side is missing. */
  Optional<Money> spread(LatestQuote quote) {
    return of(quote.provider(), quote.ask())
        .flatMap(ask -> of(quote.provider(), quote.bid()).map(ask::minus));
  }

  private Optional<Money> of(Provider venue, Price price) {
    return price.amount().map(amount -> of(venue, amount));
  }
}
