package org.soletape.venue;

/** The answer ended before its end. Asking once more usually helps. */
public final class TruncatedBody extends RuntimeException {
  TruncatedBody(String message, Throwable cause) {
    super(message, cause);
  }
}
