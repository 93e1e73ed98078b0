package bench;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a figure that should be level grows. It does when half of what was seen in the second
 * half of the time lies above all that was seen in the first, by more than is allowed: what swings
 * comes back below, what leaks never does.
 *
 * @param allowed how far above that is still level, in the figure's own unit
 */
record Leak(long allowed) implements Predicate<List<Long>> {
  private static final int FEWEST = 8;

  /**
   * Judges a figure.
   *
   * @param seen its values at equal distances, oldest first, without those of the warm-up
   * @throws IllegalArgumentException when there are too few to tell
   */
  @Override
  public boolean test(List<Long> seen) {
    if (seen.size() < FEWEST) {
      throw new IllegalArgumentException(
          "%d values tell nothing, at least %d do".formatted(seen.size(), FEWEST));
    }
    int half = seen.size() / 2;
    long highest = Collections.max(seen.subList(0, half));
    return median(seen.subList(half, seen.size())) > highest + allowed;
  }

  static long median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }
}
