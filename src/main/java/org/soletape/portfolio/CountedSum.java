package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * A sum that says how much it covers. What is not known is left out, never counted as zero.
 *
 * @param amount empty when nothing is covered
 * @param counted how many amounts it holds
 * @param of how many it would hold if all were known
 * @param converted how many of those counted rest on a reference rate
 */
public record CountedSum(Optional<Money> amount, int counted, int of, int converted) {
  public CountedSum {
    if (amount.isPresent() != counted > 0 || counted > of || converted > counted) {
      throw new IllegalArgumentException(
          "a sum of %s over %d of %d".formatted(amount, counted, of));
    }
  }

  public static final CountedSum NONE = new CountedSum(Optional.empty(), 0, 0, 0);

  /**
   * With one figure more; what is not known only counts among those it would hold.
   *
   * @throws IllegalArgumentException when the amount is in another currency
   */
  public CountedSum with(Figure figure) {
    return with(figure.amount(), figure.isConverted());
  }

  /** With one amount more, as {@link #with(Figure)}. */
  public CountedSum with(Optional<CountedAmount> one) {
    return with(one.map(CountedAmount::amount), one.filter(CountedAmount::isConverted).isPresent());
  }

  private CountedSum with(Optional<Money> more, boolean isConverted) {
    if (more.isEmpty()) {
      return new CountedSum(amount, counted, of + 1, converted);
    }
    Money sum = amount.isEmpty() ? more.get() : more.get().plus(amount.get());
    return new CountedSum(
        Optional.of(sum), counted + 1, of + 1, isConverted ? converted + 1 : converted);
  }

  /** Whether nothing is left out. */
  public boolean isComplete() {
    return counted == of;
  }
}
