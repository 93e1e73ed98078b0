package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.money.Money;

/**
 * The most a pair would bring on one side of the market, over both venues.
 *
 * @param payout the best payout. A stale price counts only when there is no fresh one, and the
 *     figure is stale then. When neither venue has an amount: the state of the two that explains
 *     more, which is the earlier of {@code no_rate}, {@code none}, {@code stale}, {@code pending},
 *     {@code not_offered}, {@code unknown_size}, {@code unknown_sku}
 * @param best where it is to be had; present exactly when the payout has an amount
 * @param venues what each venue would leave, StockX first; always both
 */
public record Offer(Figure payout, Optional<VenueOffer> best, List<VenueOffer> venues) {
  private static final List<FigureState> MOST_TELLING_FIRST =
      List.of(
          FigureState.NO_RATE,
          FigureState.NONE,
          FigureState.STALE,
          FigureState.PENDING,
          FigureState.NOT_OFFERED,
          FigureState.UNKNOWN_SIZE,
          FigureState.UNKNOWN_SKU);

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
   * @param side which price counts: {@link VenuePrices#bid} or {@link VenuePrices#ask}
   */
  static Offer of(
      PairMarket market, Function<VenuePrices, Figure> side, FeeSettings settings, LocalDate day) {
    List<VenueOffer> venues =
        Arrays.stream(Provider.values())
            .map(market::at)
            .map(prices -> VenueOffer.of(prices, side.apply(prices), settings, day))
            .toList();
    Optional<VenueOffer> best =
        venues.stream().filter(offer -> offer.detail().isPresent()).max(BETTER);
    Figure payout =
        best.map(VenueOffer::payout).orElseGet(() -> Figure.missing(mostTelling(venues)));
    return new Offer(payout, best, venues);
  }

  /** No offer at either venue, for one and the same reason. */
  static Offer missing(PairMarket market, Function<VenuePrices, Figure> side, FigureState why) {
    List<VenueOffer> venues =
        Arrays.stream(Provider.values())
            .map(market::at)
            .map(prices -> VenueOffer.missing(prices, side.apply(prices), why))
            .toList();
    return new Offer(Figure.missing(why), Optional.empty(), venues);
  }

  private static FigureState mostTelling(List<VenueOffer> venues) {
    List<FigureState> states = venues.stream().map(offer -> offer.payout().state()).toList();
    return MOST_TELLING_FIRST.stream().filter(states::contains).findFirst().orElse(states.get(0));
  }

  /** What the venue that is not the best would leave; empty when there is no best. */
  public Optional<VenueOffer> other() {
    return best.flatMap(
        chosen -> venues.stream().filter(offer -> offer.venue() != chosen.venue()).findFirst());
  }
}
