package org.soletape.rates;

/** A document of rates that is not what its publisher's are; nothing of it is used. */
public final class UnreadableRates extends RuntimeException {
  UnreadableRates(String message) {
    super(message);
  }

  UnreadableRates(String message, Throwable cause) {
    super(message, cause);
  }
}
