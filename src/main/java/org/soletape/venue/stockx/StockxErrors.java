package org.soletape.venue.stockx;

import java.util.Locale;
import org.soletape.venue.ErrorTable;
import org.soletape.venue.ErrorText;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueResponse;

/** What the statuses of StockX mean. A 504 is an HTML page of its network edge. */
final class StockxErrors implements ErrorTable {
  @Override
  public VenueFailure failureOf(VenueResponse response) {
    String words = ErrorText.of(response).firstOf("errorMessage", "message");
    String said = "StockX answered " + response.status() + ": " + words;
    return response.status() == 400 && !response.isOutage() && isAboutTheAccount(said)
        ? new AuthExpired(said + "; set up billing and shipping in the StockX account")
        : VenueFailure.of(
            response,
            said,
            "a renewed access token is refused too: sign in to StockX again",
            "the key is not approved or may not read this resource");
  }

  /** An account without billing and shipping gets a 400 for every product, not for this one. */
  private static boolean isAboutTheAccount(String said) {
    String words = said.toLowerCase(Locale.ROOT);
    return words.contains("billing") || words.contains("shipping");
  }
}
