package org.soletape.portfolio;

import java.time.Instant;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.Payout;
import org.soletape.rates.CountedAmount;

/**
 * What one venue would leave a seller of a pair.
 *
 * @param price the bid or ask, in the venue's currency
 * @param counted the price in the portfolio's currency, before fees; present exactly when the
 *     payout has an amount
 * @param payout what is left of that; {@code no_rate} when no rate of today leads from the venue's
 *     currency into the portfolio's, stale when the price is
 * @param detail the fees; present exactly when the payout has an amount
 * @param observedAt when the venue said so
 */
public record VenueOffer(
    Provider venue,
    Figure price,
    Optional<CountedAmount> counted,
    Figure payout,
    Optional<Payout> detail,
    Optional<Instant> observedAt) {
  public VenueOffer {
    if (payout.amount().isPresent() != detail.isPresent()
        || counted.isPresent() != detail.isPresent()) {
      throw new IllegalArgumentException("a payout of " + payout + " with fees " + detail);
    }
  }

  static VenueOffer of(VenuePrices prices, Figure price, Valuation.Basis basis) {
    if (price.amount().isEmpty()) {
      return without(prices, price, price);
    }
    Optional<CountedAmount> counted = basis.counted(price.amount().get());
    return counted.isPresent()
        ? of(prices, price, counted.get(), basis)
        : missing(prices, price, FigureState.NO_RATE);
  }

  private static VenueOffer of(
      VenuePrices prices, Figure price, CountedAmount counted, Valuation.Basis basis) {
    Payout payout = basis.fees(prices.venue()).payout(counted.amount());
    return new VenueOffer(
        prices.venue(),
        price,
        Optional.of(counted),
        Figure.of(payout.payout()).resting(price.isStale(), counted.isConverted()),
        Optional.of(payout),
        prices.observedAt());
  }

  static VenueOffer missing(VenuePrices prices, Figure price, FigureState why) {
    return without(prices, price, Figure.missing(why));
  }

  private static VenueOffer without(VenuePrices prices, Figure price, Figure payout) {
    return new VenueOffer(
        prices.venue(), price, Optional.empty(), payout, Optional.empty(), prices.observedAt());
  }

  /** The price as it counts, before fees; for the reason the payout is missing when it is. */
  public Figure countedPrice() {
    return counted.isPresent() ? Figure.of(counted).resting(price.isStale(), false) : payout;
  }

  /** Whether there is an amount, and the price it rests on is not old. */
  public boolean isFresh() {
    return payout.amount().isPresent() && !payout.isStale();
  }
}
