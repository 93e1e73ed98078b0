package org.soletape.portfolio.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.soletape.money.Money;
import org.soletape.portfolio.RunningSum;
import org.soletape.rates.CountedAmount;

/**
 * What an amount consists of, by name, in the currency of the portfolio: in the order of a receipt,
 * together exactly the amount.
 */
final class Kinds {
  private Kinds() {}

  /**
   * The parts of an amount. Each is converted by itself, and the last takes what rounding leaves.
   *
   * @param told as they were told
   * @param all what they are together, converted
   */
  static List<Kind> of(
      List<Kind> told, Money all, Function<Money, Optional<CountedAmount>> conversion) {
    int last = told.size() - 1;
    Kind[] parts = new Kind[told.size()];
    Money rest = all;
    for (int i = 0; i < last; i++) {
      Money counted = conversion.apply(told.get(i).amount()).orElseThrow().amount();
      parts[i] = new Kind(told.get(i).name(), counted);
      rest = rest.minus(counted);
    }
    parts[last] = new Kind(told.get(last).name(), rest);
    return List.of(parts);
  }

  /** Adds the parts of one amount more to those of a sum. */
  static void add(Map<String, RunningSum> sums, List<Kind> more) {
    for (int i = 0; i < more.size(); i++) {
      Kind kind = more.get(i);
      sums.computeIfAbsent(kind.name(), any -> new RunningSum()).add(kind.amount());
    }
  }

  /** What was added up, in the same order. */
  static SequencedMap<String, Money> of(SequencedMap<String, RunningSum> sums) {
    SequencedMap<String, Money> amounts = new LinkedHashMap<>();
    sums.forEach((name, sum) -> amounts.put(name, sum.sum().amount().orElseThrow()));
    return amounts;
  }
}
