package org.soletape.account;

import java.time.Duration;

/** Signing in cannot be done at present; the message says so to the person who tried. */
public final class TryLater extends RuntimeException {
  private final Duration wait;

  public TryLater(String sentence, Duration wait) {
    this(sentence, wait, null);
  }

  public TryLater(String sentence, Duration wait, Throwable cause) {
    super(sentence, cause);
    this.wait = wait;
  }

  /** After how long another try makes sense. */
  public Duration waitTime() {
    return wait;
  }
}
