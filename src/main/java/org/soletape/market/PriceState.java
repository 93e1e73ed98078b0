package org.soletape.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why a price is shown, or is not. A missing price is one of these, never a zero. */
public enum PriceState {
  /** The venue said so, recently enough. */
  VALUE,
  /** The venue was asked, and nobody offers. */
  NONE,
  /** The venue does not publish this field, or does not list the size. */
  NOT_OFFERED,
  /** The venue has not been asked yet. */
  PENDING,
  /** What the venue said is older than the product's tier allows; still shown, with its age. */
  STALE;

  /**
   * The state of a field the venue publishes.
   *
   * @param present whether the last answer held a value
   * @param observedAt when the venue last answered for this size; empty when it never did
   * @param allowedAge of the product's tier in the rhythm in force
   */
  public static PriceState of(
      boolean present, Optional<Instant> observedAt, Duration allowedAge, Instant now) {
    if (observedAt.isEmpty()) {
      return PENDING;
    }
    if (isStale(observedAt.get(), allowedAge, now)) {
      return STALE;
    }
    return present ? VALUE : NONE;
  }

  /** Whether two polls in a row have brought nothing since. */
  public static boolean isStale(Instant observedAt, Duration allowedAge, Instant now) {
    return observedAt.plus(allowedAge).isBefore(now);
  }

  /** The word used in JSON and as a style name: {@code not_offered}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
