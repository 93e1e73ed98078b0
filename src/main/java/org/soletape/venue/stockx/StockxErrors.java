package org.soletape.venue.stockx;

import static org.soletape.catalog.Provider.STOCKX;

import java.util.Locale;
import org.soletape.venue.ErrorTable;
import org.soletape.venue.ErrorText;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueResponse;

/** What the statuses of StockX mean. A 504 is an HTML page of its network edge. */
final class StockxErrors implements ErrorTable {
  @Override
  public VenueFailure failureOf(VenueResponse response) {
    String words = ErrorText.of(response).firstOf("errorMessage", "message");
    String said = "StockX answered " + response.status() + ": " + words;
    if (response.isOutage()) {
      return new Unavailable(STOCKX, said, null);
    }
    return switch (response.status()) {
      case 400 -> badRequest(said);
      case 401 ->
          new AuthExpired(
              STOCKX, said + "; a renewed access token is refused too: sign in to StockX again");
      case 403 ->
          AuthExpired.forbidden(
              STOCKX, said + "; the key is not approved or may not read this resource");
      case 404 -> new BadItem(STOCKX, said, true);
      case 429 -> new RateLimited(STOCKX, said, response.retryAfter());
      default -> new BadItem(STOCKX, said, false);
    };
  }

  /** An account without billing and shipping gets a 400 for every product, not for this one. */
  private static VenueFailure badRequest(String said) {
    String words = said.toLowerCase(Locale.ROOT);
    if (words.contains("billing") || words.contains("shipping")) {
      return new AuthExpired(STOCKX, said + "; set up billing and shipping in the StockX account");
    }
    return new BadItem(STOCKX, said, false);
  }
}
