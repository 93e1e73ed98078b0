package org.soletape.portfolio.sell;

import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * That a rule holds for a row, with the figures it repeats.
 *
 * @param venue the one it is about; empty when it is about none in particular
 * @param other the venue it is compared with
 * @param amount in the currency of the row
 * @param number days, sales, or thousandths, as the rule has it; 0 where it has none
 */
public record Remark(
    Rule rule,
    Optional<Provider> venue,
    Optional<Provider> other,
    Optional<Money> amount,
    long number) {
  static Remark of(Rule rule) {
    return new Remark(rule, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  static Remark of(Rule rule, Provider venue, long number) {
    return new Remark(rule, Optional.of(venue), Optional.empty(), Optional.empty(), number);
  }

  static Remark of(Rule rule, Provider venue, Money amount) {
    return new Remark(rule, Optional.of(venue), Optional.empty(), Optional.of(amount), 0);
  }

  static Remark of(Rule rule, Provider venue, Provider other, Money amount) {
    return new Remark(rule, Optional.of(venue), Optional.of(other), Optional.of(amount), 0);
  }

  Remark beside(Optional<Provider> compared) {
    return new Remark(rule, venue, compared, amount, number);
  }
}
