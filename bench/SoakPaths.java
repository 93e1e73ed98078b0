package bench;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** The addresses an audience looks at, day after day; for several readers. */
final class SoakPaths {
  private final Audience audience;
  private final Queue<Audience.View> day = new ArrayDeque<>();

  SoakPaths(Audience audience) {
    this.audience = audience;
  }

  synchronized String next() {
    if (day.isEmpty()) {
      audience.day(0, Instant.EPOCH).stream().filter(Audience.View::isLook).forEach(day::add);
    }
    return day.remove().path();
  }
}
