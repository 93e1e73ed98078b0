package org.soletape.watching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.soletape.market.Price;
import org.soletape.money.Money;

/**
 * How a price moved.
 *
 * @param before what it was then
 * @param basisPoints by how much it changed since, in hundredths of a percent; empty when that
 *     cannot be told
 * @param state {@code value}, or why it cannot: the word of the price that is missing, {@code
 *     stale} when today's is, {@code other_currency} when the two cannot be compared
 */
public record Move(Price before, OptionalInt basisPoints, String state) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  static Move of(Price now, boolean stale, Price before) {
    if (!(now instanceof Price.Known today)) {
      return untold(before, now.word(stale));
    }
    if (!(before instanceof Price.Known then)) {
      return untold(before, before.word(false));
    }
    if (stale) {
      return untold(before, Price.told(true));
    }
    return today.money().currency().equals(then.money().currency())
        ? new Move(before, OptionalInt.of(change(then.money(), today.money())), Price.told(false))
        : untold(before, "other_currency");
  }

  private static Move untold(Price before, String why) {
    return new Move(before, OptionalInt.empty(), why);
  }

  private static int change(Money then, Money now) {
    return BigDecimal.valueOf(now.minor() - then.minor())
        .multiply(WHOLE)
        .divide(BigDecimal.valueOf(then.minor()), 0, RoundingMode.HALF_UP)
        .min(MOST)
        .intValueExact();
  }
}
