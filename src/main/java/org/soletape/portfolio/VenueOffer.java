package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Payout;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;

/**
 * What one venue would leave a seller of a pair.
 *
 * @param price the bid or ask, in the venue's currency
 * @param payout what is left of it; {@code no_rate} when the price is in another currency than the
 *     portfolio's, stale when the price is
 * @param detail the fees; present exactly when the payout has an amount
 * @param observedAt when the venue said so
 */
public record VenueOffer(
    Provider venue,
    Figure price,
    Figure payout,
    Optional<Payout> detail,
    Optional<Instant> observedAt) {
  public VenueOffer {
    if (payout.amount().isPresent() != detail.isPresent()) {
      throw new IllegalArgumentException("a payout of " + payout + " with fees " + detail);
    }
  }

  static VenueOffer of(VenuePrices prices, Figure price, FeeSettings settings, LocalDate day) {
    if (price.amount().isEmpty()) {
      return without(prices, price, price);
    }
    Money amount = price.amount().get();
    if (!settings.cover(amount)) {
      return missing(prices, price, FigureState.NO_RATE);
    }
    Payout payout = SellerFees.of(prices.venue(), settings, day).payout(amount);
    Figure left = Figure.told(Optional.of(payout.payout()), price.isStale());
    return new VenueOffer(prices.venue(), price, left, Optional.of(payout), prices.observedAt());
  }

  static VenueOffer missing(VenuePrices prices, Figure price, FigureState why) {
    return without(prices, price, Figure.missing(why));
  }

  private static VenueOffer without(VenuePrices prices, Figure price, Figure payout) {
    return new VenueOffer(prices.venue(), price, payout, Optional.empty(), prices.observedAt());
  }

  /** Whether there is an amount, and the price it rests on is not old. */
  boolean isFresh() {
    return payout.amount().isPresent() && !payout.isStale();
  }
}
