package org.soletape.portfolio;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soletape.money.Money;

/** Sums of one currency, one per step; a step to which nothing was added has none. */
final class StepSums {
  private final long[] sums;
  private final boolean[] known;

  StepSums(int steps) {
    sums = new long[steps];
    known = new boolean[steps];
  }

  void add(int step, long minor) {
    sums[step] = Math.addExact(sums[step], minor);
    known[step] = true;
  }

  List<Optional<Money>> in(Currency currency) {
    return IntStream.range(0, sums.length)
        .mapToObj(
            step ->
                known[step]
                    ? Optional.of(new Money(sums[step], currency))
                    : Optional.<Money>empty())
        .toList();
  }
}
