package org.soletape.upkeep.budget;

import java.util.Comparator;
import java.util.OptionalLong;

/**
 * How much of a limit is used.
 *
 * @param limit empty when none is known or set
 */
public record Usage(Meter meter, long used, OptionalLong limit) {
  /** The fullest first; without a limit last. */
  static final Comparator<Usage> FULLEST_FIRST =
      Comparator.comparingDouble((Usage usage) -> usage.percent().orElse(-1)).reversed();

  /** Whether this share of the limit is used, to the unit; never without a limit. */
  public boolean isAtLeast(int percent) {
    return limit.isPresent() && used * 100 >= limit.getAsLong() * percent;
  }

  /** The share used in whole percent, rounded down; above 100 when the limit is passed. */
  public OptionalLong percent() {
    return limit.isPresent()
        ? OptionalLong.of(used * 100 / limit.getAsLong())
        : OptionalLong.empty();
  }
}
