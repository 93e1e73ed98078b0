package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What the owner states about how a pair was bought. Every part may be unknown.
 *
 * @param price what was paid, in the currency it was paid in
 * @param rate what turns it into the currency of the portfolio
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
   * The cost basis in a currency: a value; {@code no_cost} when no price is stated; {@code no_rate}
   * when it was paid in another currency and no rate into this one is stated.
   */
  Figure costIn(Currency wanted) {
    if (price.isEmpty()) {
      return Figure.missing(FigureState.NO_COST);
    }
    Money paid = price.get();
    if (paid.currency().equals(wanted)) {
      return Figure.of(paid);
    }
    return rate.filter(each -> each.from().equals(paid.currency()) && each.to().equals(wanted))
        .map(each -> Figure.of(each.convert(paid)))
        .orElse(Figure.missing(FigureState.NO_RATE));
  }
}
