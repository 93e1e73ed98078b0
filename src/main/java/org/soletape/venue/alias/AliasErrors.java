package org.soletape.venue.alias;

import static org.soletape.catalog.Provider.ALIAS;

import org.soletape.venue.ErrorTable;
import org.soletape.venue.ErrorText;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueResponse;

/** What the statuses of Alias mean. The body is a gRPC status; it is quoted, not decided by. */
final class AliasErrors implements ErrorTable {
  @Override
  public VenueFailure failureOf(VenueResponse response) {
    String said = said(response);
    if (response.isOutage()) {
      return new Unavailable(ALIAS, said, null);
    }
    return switch (response.status()) {
      case 401 -> new AuthExpired(ALIAS, said + "; create a new token there and set ALIAS_TOKEN");
      case 403 -> AuthExpired.forbidden(ALIAS, said + "; the token lacks the scope for this");
      case 404 -> new BadItem(ALIAS, said, true);
      case 429 -> new RateLimited(ALIAS, said, response.retryAfter());
      default -> new BadItem(ALIAS, said, false);
    };
  }

  private static String said(VenueResponse response) {
    ErrorText text = ErrorText.of(response);
    String code = text.field("code").map(number -> " (code " + number + ")").orElse("");
    return "Alias answered " + response.status() + code + ": " + text.firstOf("message");
  }
}
