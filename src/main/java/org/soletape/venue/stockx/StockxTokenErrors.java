package org.soletape.venue.stockx;

import java.util.regex.Pattern;
import org.soletape.venue.ErrorTable;
import org.soletape.venue.ErrorText;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueResponse;

/** What the token endpoint means. Only its error word is quoted: its prose may quote secrets. */
final class StockxTokenErrors implements ErrorTable {
  private static final Pattern ERROR_WORD = Pattern.compile("[a-z_]{1,40}");

  @Override
  public VenueFailure failureOf(VenueResponse response) {
    String word = errorWord(response);
    String said = "StockX answered " + response.status() + " to a token request: " + word;
    if (response.status() == 429) {
      return new RateLimited(said, response.retryAfter());
    }
    if (response.isOutage() || response.isHtml()) {
      return new Unavailable(said, null);
    }
    return new AuthExpired(said + "; " + remedy(word));
  }

  private static String errorWord(VenueResponse response) {
    return ErrorText.of(response)
        .field("error")
        .filter(word -> ERROR_WORD.matcher(word).matches())
        .orElse("no error word");
  }

  private static String remedy(String word) {
    if (word.equals("invalid_grant")) {
      return "the refresh token is spent or revoked: sign in to StockX again and set"
          + " STOCKX_REFRESH_TOKEN";
    }
    return "check STOCKX_CLIENT_ID, STOCKX_CLIENT_SECRET and STOCKX_TOKEN_URL";
  }
}
