package org.soletape.web.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.NetPrices;
import org.soletape.market.Display;
import org.soletape.market.LatestQuote;
import org.soletape.market.Price;
import org.soletape.market.ProductView;
import org.soletape.market.Shown;
import org.soletape.market.ShownPrice;
import org.soletape.money.Money;

/**
 * What of a venue's prices a reader is shown: the prices, or what a sale at each would pay, in the
 * reader's currency. Fees are taken in the venue's currency, and what they leave is converted.
 *
 * @param net also tells which venue is the better one to sell at, whatever is shown
 * @param today whose rate all amounts go by, so that they compare
 */
record ShownAmounts(PriceBasis basis, NetPrices net, Display display, LocalDate today) {
  Shown<Money> of(Provider venue, Money price) {
    return basis == PriceBasis.NET ? payout(venue, price) : price(price);
  }

  /** How a list of products is ordered by what is shown. */
  ProductView seen(Instant now) {
    return new ProductView(
        now,
        display,
        Optional.<ShownPrice>of((venue, price) -> payout(venue, price).shown())
            .filter(net -> basis == PriceBasis.NET));
  }

  Shown<Money> price(Money price) {
    return display.money(price, today);
  }

  Shown<Money> payout(Provider venue, Money price) {
    return display.money(net.payout(venue, price), today);
  }

  /** What the ask would bring more than the bid; empty when a side is missing. */
  Optional<Shown<Money>> spread(LatestQuote quote) {
    return of(quote.provider(), quote.ask())
        .flatMap(ask -> of(quote.provider(), quote.bid()).flatMap(bid -> difference(ask, bid)));
  }

  private static Optional<Shown<Money>> difference(Shown<Money> ask, Shown<Money> bid) {
    return ask.rate().equals(bid.rate())
        ? Optional.of(
            new Shown<>(ask.shown().minus(bid.shown()), ask.told().minus(bid.told()), ask.rate()))
        : Optional.empty();
  }

  private Optional<Shown<Money>> of(Provider venue, Price price) {
    return price.amount().map(amount -> of(venue, amount));
  }
}
