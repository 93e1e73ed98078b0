package org.soletape.venue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One answer as it came off the wire.
 *
 * @param contentType the header, when it was sent
 * @param retryAfter how long the venue asked us to wait, when it did
 * @param body decoded text; in an error answer our own credentials are masked
 */
public record VenueResponse(
    int status, Optional<String> contentType, Optional<Duration> retryAfter, String body) {
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Whether the body is what was asked for. */
  public boolean isAnswer() {
    return status >= 200 && status < 300 && !isHtml();
  }

  /** A page of the network edge, whatever its label says: no API answers HTML. */
  public boolean isHtml() {
    return contentType.map(type -> type.toLowerCase(Locale.ROOT).contains("html")).orElse(false)
        || body.stripLeading().startsWith("<");
  }

  /** Whether the same request may well succeed later: nothing in it was found wrong. */
  public boolean isOutage() {
    return switch (status) {
      case TOO_MANY_REQUESTS, UNAUTHORISED, FORBIDDEN -> false;
      case REQUEST_TIMEOUT -> true;
      default -> status >= 500 || (status >= 300 && status < 400) || isHtml();
    };
  }
}
