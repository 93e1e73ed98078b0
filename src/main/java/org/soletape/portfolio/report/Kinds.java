package org.soletape.portfolio.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.soletape.money.Money;
import org.soletape.portfolio.RunningSum;
import org.soletape.portfolio.StatedCost;
import org.soletape.rates.CountedAmount;

/**
 * What an amount consists of, by name, in the currency of the portfolio: in the order of a receipt,
 * together exactly the amount.
 */
final class Kinds {
  private Kinds() {}

  /** A part as it was told. */
  record Part(String name, Money told) {
    static Part of(StatedCost cost) {
      String words = cost.column().words();
      return new Part(Character.toUpperCase(words.charAt(0)) + words.substring(1), cost.amount());
    }
  }

  /**
   * The parts of an amount. Each is converted by itself, and the last takes what rounding leaves.
   *
   * @param all what they are together, converted
   */
  static SequencedMap<String, Money> of(
      List<Part> parts, Money all, Function<Money, Optional<CountedAmount>> conversion) {
    SequencedMap<String, Money> amounts = new LinkedHashMap<>();
    Money rest = all;
    for (Part part : parts.subList(0, parts.size() - 1)) {
      Money counted = conversion.apply(part.told()).map(CountedAmount::amount).orElseThrow();
      amounts.merge(part.name(), counted, Money::plus);
      rest = rest.minus(counted);
    }
    amounts.merge(parts.getLast().name(), rest, Money::plus);
    return amounts;
  }

  /** Adds the parts of one amount more to those of a sum. */
  static void add(Map<String, RunningSum> sums, Map<String, Money> more) {
    for (Map.Entry<String, Money> each : more.entrySet()) {
      sums.computeIfAbsent(each.getKey(), any -> new RunningSum()).add(each.getValue());
    }
  }

  /** What was added up, in the same order. */
  static SequencedMap<String, Money> of(SequencedMap<String, RunningSum> sums) {
    SequencedMap<String, Money> amounts = new LinkedHashMap<>();
    sums.forEach((name, sum) -> amounts.put(name, sum.sum().amount().orElseThrow()));
    return amounts;
  }
}
