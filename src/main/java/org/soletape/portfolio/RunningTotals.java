package org.soletape.portfolio;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.soletape.rates.CountedAmount;
import org.soletape.rates.ReferenceRate;

/** Adds valued pairs up one by one and keeps none of them, however many there are. */
final class RunningTotals {
  private Currency currency;
  private int owned;
  private int sold;
  private int stale;
  private int unvalued;
  private int noRate;
  private int noRateStale;
  private final RunningSum cashToday = new RunningSum();
  private final RunningSum ifListed = new RunningSum();
  private final RunningSum cost = new RunningSum();
  private final RunningProfit profitToday = new RunningProfit();
  private final RunningProfit profitIfListed = new RunningProfit();
  private final RunningProfit realised = new RunningProfit();
  private final Map<String, ReferenceRate> rates = new TreeMap<>();

  /**
   * Adds a pair.
   *
   * @throws IllegalArgumentException when it was valued in another currency than those before it
   */
  void add(Valuation pair) {
    Currency its = pair.basis().settings().currency();
    if (currency != null && !currency.equals(its)) {
      throw new IllegalArgumentException("pairs valued in different currencies");
    }
    currency = its;
    if (pair.isOwned()) {
      addOwned(pair);
    } else {
      sold++;
      realised.add(pair.receipt().orElseThrow().realised().amount(), pair.cost());
    }
  }

  private void addOwned(Valuation pair) {
    owned++;
    if (!isValued(pair)) {
      addUnvalued(pair);
    }
    stale += isStale(pair) ? 1 : 0;
    cashToday.add(pair.cashToday().payout());
    ifListed.add(pair.ifListed().payout());
    cost.add(pair.cost());
    addRates(pair.cashToday());
    addRates(pair.ifListed());
    profitToday.add(pair.cashToday().profit().amount(), pair.cost());
    profitIfListed.add(pair.ifListed().profit().amount(), pair.cost());
  }

  private void addRates(Valuation.Worth worth) {
    for (VenueOffer offer : worth.offer().venues()) {
      offer
          .counted()
          .flatMap(CountedAmount::rate)
          .ifPresent(rate -> rates.putIfAbsent(rate.from().getCurrencyCode(), rate));
    }
  }

  /**
   * A price in another currency without a rate is none to the sums, but it is there, and may be
   * fresh.
   */
  private void addUnvalued(Valuation pair) {
    List<Figure> prices =
        offers(pair)
            .filter(offer -> offer.payout().state() == FigureState.NO_RATE)
            .map(VenueOffer::price)
            .toList();
    unvalued++;
    noRate += prices.isEmpty() ? 0 : 1;
    noRateStale += !prices.isEmpty() && prices.stream().allMatch(Figure::isStale) ? 1 : 0;
  }

  private static Stream<VenueOffer> offers(Valuation pair) {
    return Stream.of(pair.cashToday(), pair.ifListed())
        .flatMap(worth -> worth.offer().venues().stream());
  }

  Totals totals() {
    return new Totals(
        new Totals.Pairs(owned, sold, stale, unvalued, noRate, noRateStale),
        new Totals.Sums(
            cashToday.sum(),
            ifListed.sum(),
            cost.sum(),
            profitToday.sum(),
            profitIfListed.sum(),
            realised.sum()),
        List.copyOf(rates.values()));
  }

  private static boolean isValued(Valuation pair) {
    return pair.cashToday().offer().best().isPresent()
        || pair.ifListed().offer().best().isPresent();
  }

  private static boolean isStale(Valuation pair) {
    return isStale(pair.cashToday().payout()) || isStale(pair.ifListed().payout());
  }

  private static boolean isStale(Figure payout) {
    return payout.amount().isPresent() && payout.isStale();
  }
}
