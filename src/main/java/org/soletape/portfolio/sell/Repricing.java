package org.soletape.portfolio.sell;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Listing;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;
import org.soletape.rates.CountedAmount;

/**
 * A listed pair beside the lowest ask at its venue. Amounts are in the currency of the pair's
 * figures.
 *
 * @param asking the owner's price
 * @param lowest the venue's lowest ask, which may be the owner's own
 * @param standing how the two compare
 * @param above how far the owner's price is above the lowest ask, below zero where it is under it;
 *     missing where the two cannot be compared
 * @param kept what a sale at the owner's price would leave
 * @param match what one at the lowest ask would
 * @param beat the same a whole unit of the venue's currency below it
 * @param days for how many days it is listed; empty when that is not stated
 */
public record Repricing(
    Valuation pair,
    Listing listing,
    Figure asking,
    Figure lowest,
    Standing standing,
    Figure above,
    At kept,
    At match,
    At beat,
    OptionalInt days) {
  /** Those that are undercut by most come first, then what is not known, then the lowest. */
  static final Comparator<Repricing> FURTHEST_FIRST =
      Comparator.comparing(Repricing::standing)
          .thenComparing(
              one -> one.undercutBy().amount().map(Money::minor).orElse(0L),
              Comparator.reverseOrder())
          .thenComparing(one -> one.pair().item().id());

  /** How a listing stands beside the lowest ask. */
  public enum Standing {
    /** Somebody asks less. */
    UNDERCUT("undercut"),
    /** The lowest ask is older than it should be: it says nothing of today. */
    STALE("stale"),
    /** No price is stated, or the place has no ask that is known here. */
    UNKNOWN("unknown"),
    /** The pair is not new, and asks are of new ones. */
    USED("used"),
    /** Nobody asks less, or nobody asks at all. */
    LOWEST("lowest");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    /** The word in JSON and on the page. */
    public String word() {
      return word;
    }
  }

  /**
   * A price and what a sale at it would leave.
   *
   * @param payout net of the owner's fees at the venue; missing for the reason the price is
   * @param profit the payout less the cost of the pair
   */
  public record At(Figure price, Figure payout, Profit profit) {
    private static At of(Figure price, Optional<SellerFees> fees, Figure cost) {
      Figure payout =
          price.amount().isPresent() && fees.isPresent()
              ? Figure.of(fees.get().payout(price.amount().get()).payout())
                  .resting(price.isStale(), price.isConverted())
              : price.amount().isPresent() ? Figure.missing(FigureState.NOT_OFFERED) : price;
      return new At(price, payout, Profit.of(payout, cost));
    }

    /** Whether a sale at it would bring less than the pair cost. */
    public boolean loses() {
      return profit.amount().amount().filter(gain -> gain.minor() < 0).isPresent();
    }
  }

  /** Of a pair that is offered somewhere; empty for another. */
  public static Optional<Repricing> of(Valuation pair) {
    return pair.item().pair().offered().map(listing -> of(pair, listing));
  }

  private static Repricing of(Valuation pair, Listing listing) {
    Optional<VenueOffer> market =
        listing
            .provider()
            .flatMap(
                venue ->
                    pair.ifListed().offer().venues().stream()
                        .filter(offer -> offer.venue() == venue)
                        .findFirst());
    Figure asking = asking(pair, listing);
    Figure lowest =
        market
            .map(VenueOffer::countedPrice)
            .orElseGet(() -> Figure.missing(FigureState.NOT_OFFERED));
    Figure above = above(pair, market, asking, lowest);
    Optional<SellerFees> fees = listing.provider().map(pair.basis()::fees);
    return new Repricing(
        pair,
        listing,
        asking,
        lowest,
        compared(pair, asking, lowest, above),
        above,
        At.of(asking, fees, pair.cost()),
        At.of(lowest, fees, pair.cost()),
        At.of(below(pair, market, lowest), fees, pair.cost()),
        listing.daysUntil(pair.basis().day()));
  }

  private static Figure asking(Valuation pair, Listing listing) {
    return listing
        .price()
        .map(price -> Figure.of(pair.basis().counted(price)))
        .orElseGet(() -> Figure.missing(FigureState.NONE));
  }

  private static Standing compared(Valuation pair, Figure asking, Figure lowest, Figure above) {
    if (asking.amount().isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (lowest.isStale()) {
      return Standing.STALE;
    }
    if (lowest.state() == FigureState.NONE) {
      return Standing.LOWEST;
    }
    if (lowest.amount().isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (Rules.isUsed(pair)) {
      return Standing.USED;
    }
    return above.amount().orElseThrow().minor() > 0 ? Standing.UNDERCUT : Standing.LOWEST;
  }

  /**
   * Prices in one currency compare as they were told, others by what they count as. What is less
   * than the smallest unit counts as one, so that nobody is undercut by nothing.
   */
  private static Figure above(
      Valuation pair, Optional<VenueOffer> market, Figure asking, Figure lowest) {
    Figure counted = asking.less(lowest);
    Optional<Money> own = pair.item().pair().offered().flatMap(Listing::price);
    Optional<Money> told = market.flatMap(offer -> offer.price().amount());
    if (counted.amount().isEmpty() || !own.get().currency().equals(told.get().currency())) {
      return counted;
    }
    long difference = own.get().minus(told.get()).minor();
    long minor = counted.amount().get().minor();
    return minor != 0 && Long.signum(minor) == Long.signum(difference)
        ? counted
        : Figure.of(new Money(Long.signum(difference), pair.basis().conversion().counted()))
            .resting(lowest.isStale(), lowest.isConverted());
  }

  /** How far the lowest ask is below the owner's price; known of a pair that is undercut alone. */
  public Figure undercutBy() {
    return standing == Standing.UNDERCUT ? above : Figure.missing(FigureState.NONE);
  }

  /** A whole unit below the lowest ask; venues take whole ones alone. */
  private static Figure below(Valuation pair, Optional<VenueOffer> market, Figure lowest) {
    Optional<Money> told = market.flatMap(offer -> offer.price().amount());
    if (lowest.amount().isEmpty() || told.isEmpty()) {
      return lowest;
    }
    Money step = Money.ofMajor("1", told.get().currency());
    Money price = told.get().minus(step);
    if (price.minor() <= 0) {
      return Figure.missing(FigureState.OUT_OF_REACH);
    }
    Optional<CountedAmount> counted = pair.basis().counted(price);
    return Figure.of(counted).resting(lowest.isStale(), false);
  }

  /** Our venue it is listed at; empty for another place. */
  public Optional<Provider> venue() {
    return listing.provider();
  }
}
