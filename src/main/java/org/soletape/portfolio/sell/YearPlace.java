package org.soletape.portfolio.sell;

import java.util.Optional;
import org.soletape.history.Standing;
import org.soletape.history.Standings;
import org.soletape.market.Side;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.Lot;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;

/**
 * Where the price a row rests on stands in its own year.
 *
 * @param today the fresh bid that leaves most, in the venue's currency; where nobody bids the ask
 * @param standing among the days before it
 */
public record YearPlace(Standings.Today today, Standing standing) {
  /** The price of a lot whose place in its year is looked for; empty when none is fresh. */
  static Optional<Standings.Today> priceOf(Lot lot) {
    Valuation example = lot.example();
    Optional<VenueOffer> bid = example.cashToday().offer().fresh();
    return bid.isPresent()
        ? today(example.item(), bid, Side.BID)
        : today(example.item(), example.ifListed().offer().fresh(), Side.ASK);
  }

  private static Optional<Standings.Today> today(Item item, Optional<VenueOffer> offer, Side side) {
    if (offer.isEmpty() || item.productId().isEmpty() || item.sizeId().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Standings.Today(
            item.productId().get(),
            item.sizeId().get(),
            offer.get().venue(),
            side,
            offer.get().price().amount().orElseThrow()));
  }
}
