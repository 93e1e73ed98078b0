package org.soletape.web.inventory;

import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/** A plain amount in a form about fees: digits, and decimals after a point or a comma. */
final class TypedAmount {
  private TypedAmount() {}

  /** Empty when it is no such amount, or has more decimals than the currency. */
  static Optional<Money> read(String typed, Currency currency) {
    String plain = typed.replace(',', '.');
    if (!plain.matches("[0-9]{1,7}(\\.[0-9]{1,3})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.ofMajor(plain, currency));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
