package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Fees;
import org.soletape.money.Money;

/**
 * What one pair is worth, in the currency of the fee settings. A figure that is not known says why;
 * for a sold pair all figures of today are {@code sold}, and the receipt tells what it brought.
 *
 * @param day the day the fees are taken for
 * @param cost what the pair cost its owner
 * @param cashToday the best payout of the highest bids
 * @param ifListed the best payout of the lowest asks
 * @param profitToday cash today less the cost
 * @param profitIfListed if listed less the cost
 * @param profitLoss before fees: the lowest StockX ask, else the lowest Alias ask, less the cost.
 *     An ask in another currency is none to this figure
 * @param receipt present exactly for a sold pair
 */
public record Valuation(
    Item item,
    PairMarket market,
    FeeSettings settings,
    LocalDate day,
    Figure cost,
    Offer cashToday,
    Offer ifListed,
    Profit profitToday,
    Profit profitIfListed,
    Figure profitLoss,
    Optional<Receipt> receipt) {
  public Valuation {
    requireNonNull(item, "item is null");
    requireNonNull(market, "market is null");
    requireNonNull(settings, "settings is null");
    requireNonNull(day, "day is null");
    requireNonNull(receipt, "receipt is null");
  }

  /**
   * Values a pair.
   *
   * @param today decides the fees of today's figures; a sale has those of its own day
   */
  public static Valuation of(Item item, PairMarket market, FeeSettings settings, LocalDate today) {
    Optional<FigureState> none =
        item.pair().status().isOwned() ? Optional.empty() : Optional.of(FigureState.SOLD);
    Offer cash =
        none.map(why -> Offer.missing(market, VenuePrices::bid, why))
            .orElseGet(() -> Offer.of(market, VenuePrices::bid, settings, today));
    Offer listed =
        none.map(why -> Offer.missing(market, VenuePrices::ask, why))
            .orElseGet(() -> Offer.of(market, VenuePrices::ask, settings, today));
    Figure cost = item.pair().costIn(settings.currency());
    return new Valuation(
        item,
        market,
        settings,
        today,
        cost,
        cash,
        listed,
        Profit.of(cash.payout(), cost),
        Profit.of(listed.payout(), cost),
        Profit.of(firstAsk(listed), cost).amount(),
        receipt(item.pair(), settings, today));
  }

  private static Figure firstAsk(Offer listed) {
    return listed.venues().stream()
        .filter(offer -> offer.detail().isPresent())
        .map(VenueOffer::price)
        .findFirst()
        .orElse(listed.payout());
  }

  private static Optional<Receipt> receipt(Pair pair, FeeSettings settings, LocalDate today) {
    return pair.status().isOwned()
        ? Optional.empty()
        : Optional.of(Receipt.of(pair, settings, today));
  }

  /**
   * The lowest sale price at a venue whose payout covers the cost; empty when the cost is unknown
   * or no price covers it.
   */
  public Optional<Money> breakEven(Provider venue) {
    return cost.amount().flatMap(paid -> Fees.breakEven(venue, paid, settings, day));
  }

  /** Whether the pair is still owned, and so belongs to the value of a portfolio. */
  public boolean isOwned() {
    return item.pair().status().isOwned();
  }
}
