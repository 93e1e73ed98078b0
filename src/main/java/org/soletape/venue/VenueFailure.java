package org.soletape.venue;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a venue did not answer usably. The kinds are few, and each has one action in the drain loop.
 * Messages never carry credentials or whole bodies.
 */
public abstract sealed class VenueFailure extends RuntimeException {
  private final String kind;

  private VenueFailure(String kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /**
   * What an answer's status means with most APIs.
   *
   * @param said what the venue answered, in one line
   * @param expired what to do about refused credentials
   * @param forbidden why something may be closed to us
   */
  public static VenueFailure of(
      VenueResponse response, String said, String expired, String forbidden) {
    if (response.isOutage()) {
      return new Unavailable(said, null);
    }
    return switch (response.status()) {
      case 401 -> new AuthExpired(said + "; " + expired);
      case 403 -> AuthExpired.forbidden(said + "; " + forbidden);
      case 404 -> new BadItem(said, true);
      case 429 -> new RateLimited(said, response.retryAfter());
      default -> new BadItem(said, false);
    };
  }

  /** The word the ledger and the pages use for the kind. */
  public String kind() {
    return kind;
  }

  /** 429, also after waiting as told: leave the venue for this run. */
  public static final class RateLimited extends VenueFailure {
    private final transient Optional<Duration> retryAfter;

    public RateLimited(String message, Optional<Duration> retryAfter) {
      super("rate_limited", message, null);
      this.retryAfter = retryAfter;
    }

    /** What the venue asked for, when it said. */
    public Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }

  /** Credentials are refused, also after one refresh: stop this venue and say so. */
  public static final class AuthExpired extends VenueFailure {
    private final boolean forOneResource;

    public AuthExpired(String message) {
      this(message, false);
    }

    private AuthExpired(String message, boolean forOneResource) {
      super("auth_expired", message, null);
      this.forOneResource = forOneResource;
    }

    /** 403: the venue knows us, and does not let us have this; maybe nothing else either. */
    public static AuthExpired forbidden(String message) {
      return new AuthExpired(message, true);
    }

    /** Whether the refusal may be about what was asked for, and not about who asked. */
    public boolean isForOneResource() {
      return forOneResource;
    }
  }

  /** This one product cannot be read: unknown to the venue, unmapped, or a malformed body. */
  public static final class BadItem extends VenueFailure {
    private final boolean gone;

    public BadItem(String message, Throwable cause) {
      super("bad_item", message, cause);
      this.gone = false;
    }

    /**
     * @param gone whether the venue no longer knows the id, or means something else by it, so that
     *     the product must be found again
     */
    public BadItem(String message, boolean gone) {
      super("bad_item", message, null);
      this.gone = gone;
    }

    /** The venue no longer answers for the id. */
    public boolean isGone() {
      return gone;
    }
  }

  /** The venue did not answer in time, or with a server error, also after retries: try later. */
  public static final class Unavailable extends VenueFailure {
    public Unavailable(String message, Throwable cause) {
      super("unavailable", message, cause);
    }
  }
}
