package org.soletape.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A way one person is told, without what is secret about it.
 *
 * @param shown the host its messages go to and the end of the address; empty: it is asked for
 * @param failingSince since when every attempt failed; empty: the last one did not
 * @param offAt when it was switched off; empty: it is on
 * @param givenUp whether it was switched off because it failed for three days, or has ended
 */
public record Channel(
    UUID id,
    ChannelKind kind,
    String label,
    Optional<String> shown,
    Instant madeAt,
    Optional<Instant> failingSince,
    Optional<Instant> offAt,
    boolean givenUp) {
  /** The longest label, in characters. */
  public static final int LONGEST_LABEL = 60;

  public boolean isOn() {
    return offAt.isEmpty();
  }
}
