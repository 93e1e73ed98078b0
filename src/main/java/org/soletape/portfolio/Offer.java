package org.soletape.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * The most a pair would bring on one side of the market, over both venues.
 *
 * @param payout the best payout. A stale price counts only when there is no fresh one, and the
 *     figure is stale then. When neither venue has an amount: the state of the two that explains
 *     more, a fresh one before a stale one
 * @param best where it is to be had; present exactly when the payout has an amount
 * @param venues what each venue would leave, StockX first; always both
 */
public record Offer(Figure payout, Optional<VenueOffer> best, List<VenueOffer> venues) {
  private static final Comparator<Figure> MOST_TELLING_FIRST =
      Comparator.comparing(Figure::state).thenComparing(Figure::isStale);

  /** Ascending; equal payouts keep the order of the venues. */
  private static final Comparator<VenueOffer> BETTER =
      Comparator.comparing(VenueOffer::isFresh)
          .thenComparing(offer -> offer.payout().amount().map(Money::minor).orElseThrow())
          .thenComparing(VenueOffer::venue, Comparator.reverseOrder());

  public Offer {
    venues = List.copyOf(venues);
  }

  /**
   * The offer for a pair that is owned.
   *
   * @param told what each venue says of its size
   * @param side which price counts: {@link VenuePrices#bid} or {@link VenuePrices#ask}
   */
  static Offer of(
      Map<Provider, VenuePrices> told, Function<VenuePrices, Figure> side, Valuation.Basis basis) {
    List<VenueOffer> venues = new ArrayList<>();
    Optional<VenueOffer> best = Optional.empty();
    for (Provider venue : Provider.values()) {
      VenuePrices prices = told.get(venue);
      VenueOffer offer = VenueOffer.of(prices, side.apply(prices), basis);
      venues.add(offer);
      best = better(best, offer);
    }
    Figure payout = best.map(VenueOffer::payout).orElseGet(() -> mostTelling(venues));
    return new Offer(payout, best, venues);
  }

  private static Optional<VenueOffer> better(Optional<VenueOffer> best, VenueOffer offer) {
    boolean isBetter =
        offer.detail().isPresent() && (best.isEmpty() || BETTER.compare(offer, best.get()) > 0);
    return isBetter ? Optional.of(offer) : best;
  }

  /** No offer at either venue, for one and the same reason. */
  static Offer missing(
      Map<Provider, VenuePrices> told, Function<VenuePrices, Figure> side, FigureState why) {
    List<VenueOffer> venues = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      VenuePrices prices = told.get(venue);
      venues.add(VenueOffer.missing(prices, side.apply(prices), why));
    }
    return new Offer(Figure.missing(why), Optional.empty(), venues);
  }

  private static Figure mostTelling(List<VenueOffer> venues) {
    return venues.stream().map(VenueOffer::payout).min(MOST_TELLING_FIRST).orElseThrow();
  }

  /** The best, unless it rests on an old price. */
  public Optional<VenueOffer> fresh() {
    return best.filter(VenueOffer::isFresh);
  }

  /** What the venue that is not the best would leave; empty when there is no best. */
  public Optional<VenueOffer> other() {
    return best.flatMap(
        chosen -> venues.stream().filter(offer -> offer.venue() != chosen.venue()).findFirst());
  }
}
