package org.soletape.web;

import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/** Why the body of a request could not be read to its end, when that is no fault of ours. */
enum BodyFailure {
  /** The failure is of another kind. */
  NONE(500),
  /** The client went away, so nobody reads the answer. */
  LEFT(400),
  /** It did not arrive in time. */
  LATE(408),
  /** It went on beyond the limit. */
  LARGE(413),
  /** A form or file in it is broken. */
  DAMAGED(400);

  private static final String TOO_LARGE =
      "(?i).*(too large|max.*exceeded|exceed.*max|larger than).*";

  private final int status;

  BodyFailure(int status) {
    this.status = status;
  }

  /** Looks through the failure and all that caused it. */
  static BodyFailure of(Throwable failure) {
    BodyFailure found = NONE;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      BodyFailure kind = kind(each);
      found = kind == NONE ? found : kind;
    }
    return found;
  }

  private static BodyFailure kind(Throwable failure) {
    if (failure instanceof EOFException || failure instanceof ClosedChannelException) {
      return LEFT;
    }
    if (failure instanceof TimeoutException) {
      return LATE;
    }
    boolean isBody = failure instanceof HttpException || failure instanceof IllegalStateException;
    if (isBody && String.valueOf(failure.getMessage()).matches(TOO_LARGE)) {
      return LARGE;
    }
    if (failure instanceof HttpException refusal) {
      return switch (refusal.getCode()) {
        case 408 -> LATE;
        case 413 -> LARGE;
        case 400 -> DAMAGED;
        default -> NONE;
      };
    }
    return NONE;
  }

  int status() {
    return status;
  }

  String sentence() {
    return this == DAMAGED
        ? "The request could not be read; a form or file in it is damaged."
        : ErrorWords.detail(status);
  }
}
