package org.soletape.notice.outgoing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of a request.
 *
 * @param status empty when there was no answer
 * @param reason a few words for the log of deliveries; none of them the receiver's
 * @param pause for how long the receiver asks not to be asked again
 */
public record Answer(OptionalInt status, String reason, Optional<Duration> pause) {
  private static final int GONE = 410;
  private static final int NOT_FOUND = 404;

  /** Nobody answered. */
  public static Answer none(String reason) {
    return new Answer(OptionalInt.empty(), reason, Optional.empty());
  }

  static Answer of(int status, Optional<Duration> pause) {
    String note = status / 100 == 3 ? "; redirects are not followed" : "";
    return new Answer(OptionalInt.of(status), "answered " + status + note, pause);
  }

  /** Whether the receiver took it. */
  public boolean isTaken() {
    return status.isPresent() && status.getAsInt() / 100 == 2;
  }

  /** Whether there is nobody to receive any more; for addresses that end, as a browser's. */
  public boolean isGone() {
    return status.isPresent() && (status.getAsInt() == GONE || status.getAsInt() == NOT_FOUND);
  }
}
