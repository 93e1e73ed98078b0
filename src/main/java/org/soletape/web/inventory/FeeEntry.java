package org.soletape.web.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.fees.FeeSetting;
import org.soletape.money.Money;

/** The value of a fee setting as a field holds it. */
final class FeeEntry {
  private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);

  /** Two digits before the point. */
  private static final long MOST_BASIS_POINTS = 9999;

  private FeeEntry() {}

  /** As it is typed; nothing where there is none. */
  static String of(FeeSetting setting, OptionalLong value, Currency currency) {
    if (value.isEmpty()) {
      return "";
    }
    long number = value.getAsLong();
    return switch (setting.kind()) {
      case LEVEL, RATING, CHOICE -> String.valueOf(number);
      case AMOUNT -> new Money(number, currency).major().toPlainString();
      case RATE -> BigDecimal.valueOf(number, 2).stripTrailingZeros().toPlainString();
    };
  }

  /**
   * Empty when it is no value of the setting. Nothing typed is none, or of an amount zero where
   * there is always one.
   */
  static Optional<OptionalLong> read(FeeSetting setting, String typed, Currency currency) {
    if (typed.isEmpty() && setting.isOptional()) {
      return Optional.of(OptionalLong.empty());
    }
    if (typed.isEmpty() && setting.kind() == FeeSetting.Kind.AMOUNT) {
      return Optional.of(OptionalLong.of(0));
    }
    Optional<Long> number =
        switch (setting.kind()) {
          case LEVEL, RATING, CHOICE ->
              typed.matches("[0-9]{1,3}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
          case AMOUNT -> TypedAmount.read(typed, currency).map(Money::minor);
          case RATE -> basisPoints(typed.replace(',', '.'));
        };
    return number.filter(setting.range()::includes).map(OptionalLong::of);
  }

  private static Optional<Long> basisPoints(String typed) {
    return typed.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")
        ? Optional.of(
            new BigDecimal(typed)
                .multiply(HUNDREDTHS)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact())
        : Optional.empty();
  }

  /** What to say about anything else. */
  static String problem(FeeSetting setting, Currency currency) {
    return switch (setting.kind()) {
      case LEVEL, RATING, CHOICE ->
          "A whole number from %d to %d."
              .formatted(setting.range().least(), setting.range().most());
      case AMOUNT -> "An amount in " + currency.getCurrencyCode() + ", such as 5.";
      case RATE ->
          "A percentage from 0 to %s, such as 2.9."
              .formatted(
                  of(
                      setting,
                      OptionalLong.of(Math.min(setting.range().most(), MOST_BASIS_POINTS)),
                      currency));
    };
  }
}
