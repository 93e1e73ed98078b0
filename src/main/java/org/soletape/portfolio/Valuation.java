package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * What one pair is worth, in the currency of its basis. A figure that is not known says why; for a
 * sold pair all figures of today are {@code sold}, and the receipt tells what it brought.
 *
 * @param basis which fees today's figures are after
 * @param cost what the pair cost its owner
 * @param cashToday from the highest bids
 * @param ifListed from the lowest asks
 * @param profitLoss before fees: the lowest ask of the first venue that has one, less the cost. An
 *     ask in another currency without a rate is none to this figure
 * @param receipt present exactly for a sold pair
 */
public record Valuation(
    Item item,
    PairMarket market,
    Basis basis,
    Figure cost,
    Worth cashToday,
    Worth ifListed,
    Figure profitLoss,
    Optional<Receipt> receipt) {
  /** What decides today's figures: the settings and the day of their fees, and the rates. */
  public record Basis(FeeSettings settings, LocalDate day, Conversion conversion) {
    /** By somebody's fees of today. */
    public static Basis of(FeeHistory fees, Conversion conversion, LocalDate today) {
      return new Basis(conversion.current(fees, today), today, conversion);
    }

    /** What a venue takes of a seller of these settings on this day. */
    public SellerFees fees(Provider venue) {
      return conversion.fees(venue, settings, day);
    }

    /** What a price of today counts as; empty when there is no rate. */
    public Optional<CountedAmount> counted(Money price) {
      return conversion.of(price, day);
    }
  }

  /**
   * What one side of the market would bring.
   *
   * @param profit the payout less the cost
   */
  public record Worth(Offer offer, Profit profit) {
    private Worth(Offer offer, Figure cost) {
      this(offer, Profit.of(offer.payout(), cost));
    }

    /** The best payout; see {@link Offer#payout}. */
    public Figure payout() {
      return offer.payout();
    }
  }

  /**
   * Values a pair.
   *
   * @param fees of them those of today count, and for a sale those of its own day
   * @param conversion into the currency figures are shown in: by today's rates, and for what was
   *     bought or sold by those of its own day
   */
  public static Valuation of(
      Item item, PairMarket market, FeeHistory fees, Conversion conversion, LocalDate today) {
    Basis basis = Basis.of(fees, conversion, today);
    Figure cost = item.pair().cost(conversion);
    Offer listed = offer(item, market, VenuePrices::ask, basis);
    return new Valuation(
        item,
        market,
        basis,
        cost,
        new Worth(offer(item, market, VenuePrices::bid, basis), cost),
        new Worth(listed, cost),
        Profit.of(firstAsk(listed), cost).amount(),
        item.pair().status().isOwned()
            ? Optional.empty()
            : Optional.of(Receipt.of(item.pair(), fees, conversion, today)));
  }

  private static Offer offer(
      Item item, PairMarket market, Function<VenuePrices, Figure> side, Basis basis) {
    return item.pair().status().isOwned()
        ? Offer.of(market.venues(), side, basis)
        : Offer.missing(market.venues(), side, FigureState.SOLD);
  }

  private static Figure firstAsk(Offer listed) {
    return listed.venues().stream()
        .filter(offer -> offer.detail().isPresent())
        .map(VenueOffer::countedPrice)
        .findFirst()
        .orElse(listed.payout());
  }

  /** What the sum paid counts as; empty when no price is stated or there is no rate. */
  public Optional<CountedAmount> paid() {
    return item.pair().purchase().counted(basis.conversion());
  }

  /**
   * The lowest sale price at a venue whose payout covers the cost; empty when the cost is unknown
   * or no price covers it.
   */
  public Optional<Money> breakEven(Provider venue) {
    return cost.amount().flatMap(paid -> basis.fees(venue).breakEven(paid));
  }

  /** For how many days it is owned, or was; see {@link Pair#daysHeld}. */
  public OptionalInt daysHeld() {
    return item.pair().daysHeld(basis.day());
  }

  /** Whether the pair is still owned, and so belongs to the value of a portfolio. */
  public boolean isOwned() {
    return item.pair().status().isOwned();
  }
}
