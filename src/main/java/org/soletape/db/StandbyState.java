package org.soletape.db;

import java.time.Instant;
import java.util.Optional;

/**
 * Where public reads come from in this process.
 *
 * @param since when that began
 * @param trouble why the standby is left for the primary, in words; empty while it is read from
 */
public record StandbyState(Instant since, Optional<String> trouble) {
  /** Whether reads come from the standby. */
  public boolean isInUse() {
    return trouble.isEmpty();
  }
}
