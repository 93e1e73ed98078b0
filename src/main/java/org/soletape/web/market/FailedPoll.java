package org.soletape.web.market;

import org.soletape.catalog.Provider;
import org.soletape.market.Slot;

/**
 * A poll that did not end in a book.
 *
 * @param kind the stored kind, such as {@code rate_limited}
 * @param message what happened
 */
record FailedPoll(Provider venue, Slot slot, String kind, String message, int tries) {
  String sentence() {
    String what =
        switch (kind) {
          case "rate_limited" -> "the venue asked us to slow down";
          case "auth_expired" -> "the venue no longer accepted our sign-in";
          case "bad_item" -> "the venue had no usable answer for this product";
          case "unavailable" -> "the venue could not be reached";
          default -> "something went wrong on our side";
        };
    String times = tries == 1 ? "" : ", tried " + tries + " times";
    return what + times + " (" + message + ")";
  }
}
