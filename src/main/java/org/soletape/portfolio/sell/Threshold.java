package org.soletape.portfolio.sell;

import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;
import org.soletape.rates.CountedAmount;

/**
 * A price that a sale at a venue has to reach, and how far the venue's own prices are from it; in
 * the currency the row is counted in.
 *
 * @param price the lowest that reaches it
 * @param told the lowest price in the venue's currency that counts as so much; empty where it is
 *     the currency of the row, and where there is no price
 * @param bidAbove how far the highest bid is above it; below zero, how far under it
 * @param askAbove the same of the lowest ask
 */
public record Threshold(Figure price, Optional<Money> told, Figure bidAbove, Figure askAbove) {
  /**
   * Of a venue.
   *
   * @param reached empty when no price reaches it
   * @param rests what it is reckoned from, which may be stale, converted or not known
   */
  static Threshold of(
      Optional<Money> reached,
      Figure rests,
      VenueOffer bid,
      VenueOffer ask,
      Valuation.Basis basis) {
    Figure price = price(reached, rests);
    return new Threshold(
        price,
        price.amount().flatMap(counted -> told(counted, bid, ask, basis)),
        bid.countedPrice().less(price),
        ask.countedPrice().less(price));
  }

  private static Figure price(Optional<Money> reached, Figure rests) {
    if (rests.amount().isEmpty()) {
      return Figure.missing(rests.state());
    }
    return reached
        .map(amount -> Figure.of(amount).resting(rests.isStale(), rests.isConverted()))
        .orElseGet(() -> Figure.missing(FigureState.OUT_OF_REACH));
  }

  private static Optional<Money> told(
      Money counted, VenueOffer bid, VenueOffer ask, Valuation.Basis basis) {
    return ask.counted()
        .or(bid::counted)
        .filter(CountedAmount::isConverted)
        .map(amount -> amount.told().currency())
        .flatMap(currency -> basis.conversion().rate(currency, basis.day()))
        .filter(rate -> counted.minor() > 0)
        .flatMap(rate -> rate.lowest(counted));
  }
}
