package org.soletape.portfolio.sell;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Offer;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;

/**
 * What one venue is to somebody who sells a pair.
 *
 * @param cash what its highest bid leaves
 * @param listed what its lowest ask would leave
 * @param cost the average, or why it is not known
 * @param today what the highest bids leave at each venue
 * @param basis what decides today's figures
 * @param gap the lowest ask less the highest bid
 * @param curve the size among the product's sizes; empty when it is not known, for which see {@link
 *     #curveReason}
 * @param pace how fast it sells
 */
public record AtVenue(
    VenueOffer cash,
    VenueOffer listed,
    Figure cost,
    Offer today,
    Valuation.Basis basis,
    Figure gap,
    Optional<CurvePlace> curve,
    Pace pace) {

  static AtVenue of(Provider venue, Valuation pair, Figure cost, SizeFacts facts) {
    VenueOffer cash = at(venue, pair.cashToday());
    VenueOffer listed = at(venue, pair.ifListed());
    return new AtVenue(
        cash,
        listed,
        cost,
        pair.cashToday().offer(),
        pair.basis(),
        listed.countedPrice().less(cash.countedPrice()),
        facts.curve(pair.item(), venue, listed.price()),
        facts.pace(pair.item(), venue));
  }

  private static VenueOffer at(Provider venue, Valuation.Worth worth) {
    for (VenueOffer offer : worth.offer().venues()) {
      if (offer.venue() == venue) {
        return offer;
      }
    }
    throw new IllegalArgumentException("no offer of " + venue);
  }

  /** The price that covers the average cost; searched for, so only of what is shown. */
  public Threshold breakEven() {
    SellerFees fees = basis.fees(venue());
    return Threshold.of(cost.amount().flatMap(fees::breakEven), cost, cash, listed, basis);
  }

  /** The price that leaves more than cash at the best other venue; likewise. */
  public Threshold parity() {
    SellerFees fees = basis.fees(venue());
    Figure elsewhere = elsewhere();
    return Threshold.of(elsewhere.amount().flatMap(fees::beating), elsewhere, cash, listed, basis);
  }

  /** What cash leaves at the best of the other venues, a fresh price before a stale one. */
  private Figure elsewhere() {
    return today.venues().stream()
        .filter(offer -> offer.venue() != venue())
        .map(VenueOffer::payout)
        .max(
            Comparator.<Figure, Boolean>comparing(payout -> payout.amount().isPresent())
                .thenComparing(payout -> !payout.isStale())
                .thenComparing(payout -> payout.amount().map(Money::minor).orElse(0L)))
        .orElseGet(() -> Figure.missing(FigureState.NOT_OFFERED));
  }

  public Provider venue() {
    return cash.venue();
  }

  /** When the venue said so; empty when it never did. */
  public Optional<Instant> observedAt() {
    return listed.observedAt();
  }

  /** What the gap is of the ask, in thousandths; empty when either is not known. */
  public OptionalLong gapShare() {
    Optional<Money> ask = listed.countedPrice().amount().filter(amount -> amount.minor() > 0);
    if (gap.amount().isEmpty() || ask.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(gap.amount().get().thousandths(ask.get()));
  }

  /** Continues "unknown because ..."; of a size whose place among the others is not known. */
  public String curveReason() {
    return listed.price().amount().isEmpty() || listed.price().isStale()
        ? listed.price().reason()
        : "too few sizes of the product have a fresh ask";
  }
}
