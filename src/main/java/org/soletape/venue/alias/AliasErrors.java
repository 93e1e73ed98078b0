package org.soletape.venue.alias;

import org.soletape.venue.ErrorTable;
import org.soletape.venue.ErrorText;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueResponse;

/** What the statuses of Alias mean. The body is a gRPC status; it is quoted, not decided by. */
final class AliasErrors implements ErrorTable {
  @Override
  public VenueFailure failureOf(VenueResponse response) {
    ErrorText text = ErrorText.of(response);
    String code = text.field("code").map(number -> " (code " + number + ")").orElse("");
    return VenueFailure.of(
        response,
        "Alias answered " + response.status() + code + ": " + text.firstOf("message"),
        "create a new token there and set ALIAS_TOKEN",
        "the token lacks the scope for this");
  }
}
