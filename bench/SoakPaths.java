package bench;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** The addresses of an audience's views, day after day; for several readers. */
final class SoakPaths {
  private final Audience audience;
  private final Queue<Audience.View> day = new ArrayDeque<>();

  SoakPaths(Audience audience) {
    this.audience = audience;
  }

  synchronized String next() {
    if (day.isEmpty()) {
      day.addAll(audience.day(Instant.EPOCH));
    }
    return day.remove().path();
  }
}
