package bench;

import java.time.Duration;
import java.time.Instant;

/** Counts how often something must be started again after it was given up for want of use. */
final class Idleness {
  private final Duration givenUpAfter;
  private Instant lastUse = Instant.MIN;
  private long starts;

  Idleness(Duration givenUpAfter) {
    this.givenUpAfter = givenUpAfter;
  }

  void use(Instant now) {
    if (lastUse.equals(Instant.MIN) || Duration.between(lastUse, now).compareTo(givenUpAfter) > 0) {
      starts++;
    }
    lastUse = now;
  }

  long starts() {
    return starts;
  }
}
