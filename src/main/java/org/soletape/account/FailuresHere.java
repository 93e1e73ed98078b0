package org.soletape.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soletape.account.SignInThrottle.Count;

/** Failed sign-ins counted in this process alone, while the database takes no writes. */
final class FailuresHere {
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  FailuresHere(Clock clock) {
    this.clock = clock;
  }

  synchronized List<Count> count(List<String> keys) {
    List<Count> counted = new ArrayList<>();
    Instant now = clock.instant();
    for (String key : keys) {
      Count before = counts.remove(key);
      Count count =
          before == null || !before.windowEnds().isAfter(now)
              ? new Count(key, 1, now.plus(SignInThrottle.WINDOW))
              : new Count(key, before.failures() + 1, before.windowEnds());
      counts.put(key, count);
      counted.add(count);
      if (counts.size() > REMEMBERED) {
        counts.remove(counts.keySet().iterator().next());
      }
    }
    return counted;
  }

  synchronized void takeBack(List<String> keys) {
    for (String key : keys) {
      counts.computeIfPresent(
          key,
          (same, count) -> new Count(key, Math.max(count.failures() - 1, 0), count.windowEnds()));
    }
  }

  synchronized void forget(String key) {
    counts.remove(key);
  }
}
