package org.soletape.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Puts what several venues tell of one figure together. */
final class Spread {
  private Spread() {}

  /**
   * The highest or lowest of some readings. What one of them does not know can only make the
   * highest higher and the lowest lower.
   *
   * @param nothing why there is no figure when there is no reading at all
   */
  static Reading of(List<Reading> readings, boolean highest, String nothing) {
    Optional<String> gap = readings.stream().flatMap(each -> each.gap().stream()).findFirst();
    ToLongFunction<Reading> figure = each -> each.figure().orElseThrow();
    Comparator<Reading> order =
        highest ? Comparator.comparingLong(figure) : Comparator.comparingLong(figure).reversed();
    Optional<Reading> best = readings.stream().filter(each -> each.figure().isPresent()).max(order);
    if (best.isEmpty()) {
      return Reading.unknown(gap.orElse(nothing));
    }
    if (gap.isEmpty()) {
      return best.get();
    }
    return highest ? best.get().orMore(gap.get()) : best.get().orLess(gap.get());
  }
}
