package org.soletape.rates;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What amounts count as in one currency, by the reference rate of a day. It remembers the rates it
 * was asked for, so that thousands of prices look one up once: it is for one answer, and for one
 * thread.
 */
public final class Counting {
  private final Currency currency;
  private final ReferenceRates rates;
  private final Map<Currency, Map<LocalDate, Optional<ReferenceRate>>> found = new HashMap<>();

  private Counting(Currency currency, ReferenceRates rates) {
    this.currency = currency;
    this.rates = rates;
  }

  /** Into a currency. */
  public static Counting in(Currency currency, ReferenceRates rates) {
    return new Counting(currency, rates);
  }

  /** What is counted in. */
  public Currency currency() {
    return currency;
  }

  /** By which rates. */
  public ReferenceRates rates() {
    return rates;
  }

  /**
   * What an amount counts as on a day; empty when it is in another currency without a rate, or
   * would be too large to count.
   */
  public Optional<CountedAmount> of(Money told, LocalDate on) {
    return told.currency().equals(currency)
        ? Optional.of(CountedAmount.asTold(told))
        : rate(told.currency(), on).flatMap(rate -> CountedAmount.at(rate, told));
  }

  /** Whether amounts of a currency count on a day. */
  public boolean covers(Currency from, LocalDate on) {
    return from.equals(currency) || rate(from, on).isPresent();
  }

  /** The rate of a day; empty for what is counted in, which needs none, and when there is none. */
  public Optional<ReferenceRate> rate(Currency from, LocalDate on) {
    return found
        .computeIfAbsent(from, any -> new HashMap<>())
        .computeIfAbsent(on, day -> rates.between(from, currency, day));
  }
}
