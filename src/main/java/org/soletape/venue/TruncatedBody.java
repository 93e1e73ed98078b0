package org.soletape.venue;

/** The answer ended before its end. Asking once more usually helps. */
final class TruncatedBody extends RuntimeException {
  private static final long serialVersionUID = 1;

  TruncatedBody(String message, Throwable cause) {
    super(message, cause);
  }
}
