package org.soletape.db;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** This machine's clock and the database's disagree, so one of them is wrong. */
public final class ClockAstray extends RuntimeException {
  ClockAstray(Instant own, Instant database) {
    super(
        "this machine's clock is %s: it says %s, and the database's says %s. Times decide which slot a"
                .formatted(apart(own, database), second(own), second(database))
            + " price belongs to, so nothing is polled; set the clock right (NTP) and try again");
  }

  private static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String apart(Instant own, Instant database) {
    Duration off = Duration.between(database, own);
    return "%d minutes %s"
        .formatted(off.abs().plusSeconds(30).toMinutes(), off.isNegative() ? "behind" : "ahead");
  }
}
