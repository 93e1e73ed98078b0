package bench;

import java.util.ArrayList;
import java.util.List;

/** What the readers got. */
final class SoakCounts {
  private static final int KEPT = 5;

  private final List<String> refusals = new ArrayList<>();
  private long answers;
  private long refused;

  synchronized void answered() {
    answers++;
  }

  synchronized void refused(String what) {
    refused++;
    if (refusals.size() < KEPT) {
      refusals.add(what);
    }
  }

  synchronized long answers() {
    return answers;
  }

  synchronized long refused() {
    return refused;
  }

  /** The first of them. */
  synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }
}
