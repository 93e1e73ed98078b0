package org.soletape.portfolio;

import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/** Adds figures up to a {@link CountedSum} one by one, and makes nothing anew for each. */
public final class RunningSum {
  /** Of the first amount; empty before there is one. */
  private Optional<Currency> currency = Optional.empty();

  private long minor;
  private int counted;
  private int of;
  private int converted;

  /** Goes on from a sum. */
  static RunningSum from(CountedSum sum) {
    RunningSum running = new RunningSum();
    running.currency = sum.amount().map(Money::currency);
    running.minor = sum.amount().isPresent() ? sum.amount().get().minor() : 0;
    running.counted = sum.counted();
    running.of = sum.of();
    running.converted = sum.converted();
    return running;
  }

  /**
   * Adds a figure; what is not known only counts among those it would hold.
   *
   * @throws IllegalArgumentException when the amount is in another currency
   */
  public void add(Figure figure) {
    if (figure.amount().isPresent()) {
      plus(figure.amount().get(), figure.isConverted());
    }
    of++;
  }

  /** Adds an amount, as {@link #add(Figure)}. */
  public void add(Optional<CountedAmount> one) {
    if (one.isPresent()) {
      plus(one.get().amount(), one.get().isConverted());
    }
    of++;
  }

  /** Adds an amount that is known. */
  public void add(Money amount) {
    plus(amount, false);
    of++;
  }

  private void plus(Money more, boolean isConverted) {
    if (currency.isEmpty()) {
      currency = Optional.of(more.currency());
    } else if (!currency.get().equals(more.currency())) {
      throw new IllegalArgumentException(more + " is not in " + currency.get());
    }
    minor = Math.addExact(minor, more.minor());
    counted++;
    converted += isConverted ? 1 : 0;
  }

  /** What it is so far. */
  public CountedSum sum() {
    return new CountedSum(currency.map(its -> new Money(minor, its)), counted, of, converted);
  }
}
