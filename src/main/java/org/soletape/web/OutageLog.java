package org.soletape.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs once a minute that the database is away: every request finds it out anew. */
final class OutageLog {
  private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
  private static final long QUIET = Duration.ofMinutes(1).toNanos();

  private long toldAt;
  private long untold = -1;

  /** One request found the database away. */
  synchronized void tell(String request, String why) {
    long now = System.nanoTime();
    if (untold >= 0 && now - toldAt < QUIET) {
      untold++;
      return;
    }
    String others = untold > 0 ? ", and " + untold + " requests since it was last said" : "";
    LOG.error("request {}{}: the database cannot be reached: {}", request, others, why);
    toldAt = now;
    untold = 0;
  }
}
