package org.soletape.demo;

import java.util.Optional;

/** A request a simulated venue turns down, to be put in that venue's own words. */
final class VenueRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Optional<String> retryAfter;

  VenueRefusal(int status, String message) {
    this(status, message, Optional.empty());
  }

  VenueRefusal(int status, String message, Optional<String> retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  int status() {
    return status;
  }

  Optional<String> retryAfter() {
    return retryAfter;
  }
}
