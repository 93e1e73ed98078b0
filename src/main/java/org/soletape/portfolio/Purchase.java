package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What the owner states about how a pair was bought. Every part may be unknown.
 *
 * @param price what was paid, in the currency it was paid in
 * @param rate what turns it into the currency of the portfolio, as the owner states it
 * @param on the day of the purchase
 */
public record Purchase(Optional<Money> price, Optional<ExchangeRate> rate, Optional<LocalDate> on) {
  public static final Purchase UNSTATED =
      new Purchase(Optional.empty(), Optional.empty(), Optional.empty());

  /** The currency it was paid in, as the price or else the rate says. */
  public Optional<Currency> currency() {
    return price.map(Money::currency).or(() -> rate.map(ExchangeRate::from));
  }

  /**
   * The cost basis: a value; {@code no_cost} when no price is stated; {@code no_rate} when it was
   * paid in another currency, and neither the stated rate nor the reference rate of the day of the
   * purchase leads into the portfolio's.
   */
  Figure cost(Conversion conversion) {
    return price.isEmpty() ? Figure.missing(FigureState.NO_COST) : Figure.of(counted(conversion));
  }

  /** What the price counts as; a stated rate is applied before any reference rate. */
  Optional<CountedAmount> counted(Conversion conversion) {
    return price
        .flatMap(paid -> atStatedRate(paid, conversion.counted()))
        .flatMap(paid -> conversion.of(paid, on));
  }

  private Optional<Money> atStatedRate(Money paid, Currency counted) {
    return rate.filter(each -> !paid.currency().equals(counted))
        .filter(each -> each.from().equals(paid.currency()))
        .map(each -> each.convert(paid))
        .orElse(Optional.of(paid));
  }
}
