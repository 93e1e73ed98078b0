package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * Adds up one side of the market, after fees, over the pairs that are valued in every observed step
 * in which they were owned. A pair that is not is left out of all steps: so a sum moves with
 * prices, their rates, and with what is bought and sold, but never because a price was missing. A
 * price counts by the rate of the day it is counted on.
 */
final class LikeForLike {
  private final PriceGrid grid;
  private final Side side;
  private final FeeSettings settings;
  private final Conversion conversion;
  private final Set<Currency> converted = new HashSet<>();

  /** Of the pair that is being added. */
  private final Set<Currency> itsConverted = new HashSet<>();

  private final List<LocalDate> days;
  private final int[] observed;
  private final Map<Provider, List<SellerFees>> fees = new EnumMap<>(Provider.class);
  private final StepSums sums;
  private final List<Integer> leftOut = new ArrayList<>();

  private LikeForLike(PriceGrid grid, Side side, FeeSettings settings, Conversion conversion) {
    this.grid = grid;
    this.side = side;
    this.settings = settings;
    this.conversion = conversion;
    this.days = grid.days();
    this.observed = grid.observed();
    this.sums = new StepSums(days.size());
    for (Provider venue : Provider.values()) {
      fees.put(venue, fees(venue));
    }
    for (int pair = 0; pair < grid.pairs(); pair++) {
      if (!add(pair)) {
        leftOut.add(pair);
      }
    }
  }

  /**
   * Adds up.
   *
   * @param settings in the currency that is converted into
   */
  static PortfolioLine line(
      PriceGrid grid, Side side, FeeSettings settings, Conversion conversion) {
    LikeForLike added = new LikeForLike(grid, side, settings, conversion);
    int pairs = grid.pairs();
    return new PortfolioLine(
        added.sums.in(settings.currency()),
        pairs - added.leftOut.size(),
        pairs,
        added.leftOut,
        added.converted);
  }

  /**
   * By the schedule and the rate of each step's day, so that with one's settings prices and rates
   * alone move it.
   */
  private List<SellerFees> fees(Provider venue) {
    return days.stream()
        .map(day -> SellerFees.of(venue, conversion.counted(settings, day), day))
        .toList();
  }

  /** Adds the pair to every step it was owned in, or to none. */
  private boolean add(int pair) {
    itsConverted.clear();
    int[] owned = ownedSteps(pair);
    Set<Provider> venues = grid.venues(pair, owned);
    long[] worth = new long[owned.length];
    for (int i = 0; i < worth.length; i++) {
      OptionalLong best = best(pair, owned[i], venues);
      if (best.isEmpty()) {
        return false;
      }
      worth[i] = best.getAsLong();
    }
    for (int i = 0; i < worth.length; i++) {
      sums.add(owned[i], worth[i]);
    }
    converted.addAll(itsConverted);
    return worth.length > 0;
  }

  private int[] ownedSteps(int pair) {
    int[] owned = new int[observed.length];
    int count = 0;
    for (int step : observed) {
      if (grid.isOwned(pair, step)) {
        owned[count++] = step;
      }
    }
    return Arrays.copyOf(owned, count);
  }

  private OptionalLong best(int pair, int step, Set<Provider> venues) {
    OptionalLong best = OptionalLong.empty();
    for (Provider venue : venues) {
      Optional<CountedAmount> price = price(pair, venue, step);
      if (price.isPresent()) {
        long left = fees.get(venue).get(step).net(price.get().amount().minor());
        best = OptionalLong.of(best.isPresent() ? Math.max(best.getAsLong(), left) : left);
      }
    }
    return best;
  }

  private Optional<CountedAmount> price(int pair, Provider venue, int step) {
    Optional<Money> told = grid.price(pair, venue, step, side);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Optional<CountedAmount> price = conversion.of(told.get(), days.get(step));
    if (price.isPresent() && price.get().isConverted()) {
      itsConverted.add(price.get().told().currency());
    }
    return price;
  }
}
