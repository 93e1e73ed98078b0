package org.soletape.market;

import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What a product's sizes ask at one venue: one is dear or cheap beside the others.
 *
 * @param median of the lowest asks of all sizes that somebody asks for; of two in the middle their
 *     mean, rounded half up
 * @param sizes how many that are
 */
public record SizeCurve(Money median, int sizes) {
  /** Of fewer the one in the middle says nothing about the others. */
  public static final int FEWEST = 3;

  /**
   * Of the lowest asks of a product's sizes, all in one currency; empty for fewer than three sizes.
   */
  public static Optional<SizeCurve> of(List<Money> asks) {
    if (asks.size() < FEWEST) {
      return Optional.empty();
    }
    long[] sorted = asks.stream().mapToLong(Money::minor).sorted().toArray();
    long twice = sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2];
    Money median = new Money(Math.ceilDiv(twice, 2), asks.getFirst().currency());
    return Optional.of(new SizeCurve(median, sorted.length));
  }

  /**
   * How far above the median an ask is in thousandths of it, rounded half up away from zero; below
   * zero under it.
   *
   * @throws IllegalArgumentException when the ask is in another currency
   */
  public long premium(Money ask) {
    return ask.minus(median).thousandths(median);
  }
}
