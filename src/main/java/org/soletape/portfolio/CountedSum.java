package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;

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
    RunningSum running = RunningSum.from(this);
    running.add(figure);
    return running.sum();
  }

  /** Whether nothing is left out. */
  public boolean isComplete() {
    return counted == of;
  }
}
