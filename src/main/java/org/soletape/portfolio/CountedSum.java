package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * A sum that says how much it covers. What is not known is left out, never counted as zero.
 *
 * @param amount empty when nothing is covered
 * @param counted how many amounts it holds
 * @param of how many it would hold if all were known
 */
public record CountedSum(Optional<Money> amount, int counted, int of) {
  public CountedSum {
    requireNonNull(amount, "amount is null");
    if (amount.isPresent() != counted > 0 || counted > of) {
      throw new IllegalArgumentException(
          "a sum of %s over %d of %d".formatted(amount, counted, of));
    }
  }

  /**
   * Adds up what is known.
   *
   * @throws IllegalArgumentException when two amounts are in different currencies
   */
  static CountedSum of(List<Figure> figures) {
    List<Money> known = figures.stream().flatMap(figure -> figure.amount().stream()).toList();
    return new CountedSum(known.stream().reduce(Money::plus), known.size(), figures.size());
  }

  /** Whether nothing is left out. */
  public boolean isComplete() {
    return counted == of;
  }
}
