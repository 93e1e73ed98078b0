package org.soletape.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

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
    Function<Reading, OptionalLong> near = highest ? Reading::least : Reading::most;
    Function<Reading, OptionalLong> far = highest ? Reading::most : Reading::least;
    boolean isBounded = readings.stream().allMatch(each -> far.apply(each).isPresent());
    Optional<Reading> first = furthest(readings, near, highest);
    Optional<Reading> last = isBounded ? furthest(readings, far, highest) : Optional.empty();
    Optional<String> gap = readings.stream().flatMap(each -> each.gap().stream()).findFirst();
    Optional<Reading> shown = first.or(() -> last);
    if (shown.isEmpty()) {
      return Reading.unknown(gap.orElse(nothing));
    }
    OptionalLong known = first.map(near).orElse(OptionalLong.empty());
    OptionalLong bound = last.map(far).orElse(OptionalLong.empty());
    return new Reading(
        highest ? known : bound,
        highest ? bound : known,
        shown.get().scale(),
        shown.get().at(),
        gap.filter(any -> !known.equals(bound)));
  }

  private static Optional<Reading> furthest(
      List<Reading> readings, Function<Reading, OptionalLong> end, boolean highest) {
    Comparator<Reading> order = Comparator.comparingLong(each -> end.apply(each).orElseThrow());
    return readings.stream()
        .filter(each -> end.apply(each).isPresent())
        .max(highest ? order : order.reversed());
  }
}
