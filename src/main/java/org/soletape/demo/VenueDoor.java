package org.soletape.demo;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;

/** Who may come in at a venue, and how often. */
final class VenueDoor {
  private static final String BEARER = "Bearer ";
  private static final int UNAUTHENTICATED = 401;
  private static final int TOO_MANY = 429;

  private final SimulatedVenue venue;
  private final Faults faults;
  private final Optional<RequestLimit> limit;

  VenueDoor(SimulatedVenue venue, Faults faults, Optional<RequestLimit> limit) {
    this.venue = venue;
    this.faults = faults;
    this.limit = limit;
  }

  /** Lets a call in, or throws the refusal. */
  void enter(Context ctx, long arrivedNanos) {
    OptionalLong token = venue.caller(ctx);
    if (token.isEmpty() || faults.refusesCaller(venue.provider(), token.getAsLong())) {
      throw new VenueRefusal(UNAUTHENTICATED, venue.unauthenticated());
    }
    if (limit.isPresent() && !limit.get().accepts(arrivedNanos)) {
      throw new VenueRefusal(TOO_MANY, "Too many requests");
    }
  }

  static Optional<String> bearer(Context ctx) {
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
