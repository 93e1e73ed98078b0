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
    return example
        .cashToday()
        .offer()
        .fresh()
        .flatMap(offer -> today(example.item(), offer, Side.BID))
        .or(
            () ->
                example
                    .ifListed()
                    .offer()
                    .fresh()
                    .flatMap(offer -> today(example.item(), offer, Side.ASK)));
  }

  private static Optional<Standings.Today> today(Item item, VenueOffer offer, Side side) {
    return item.productId()
        .flatMap(
            product ->
                item.sizeId()
                    .map(
                        size ->
                            new Standings.Today(
                                product,
                                size,
                                offer.venue(),
                                side,
                                offer.price().amount().orElseThrow())));
  }
}
