package org.soletape.web;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/** This cannot be answered just now, and can soon: 429 or 503 with {@code Retry-After}. */
public final class ComeBack extends HttpResponseException {
  private static final long serialVersionUID = 1;

  private final Duration pause;

  /**
   * Sends somebody away for a while.
   *
   * @param status 429 when the one who asks has to slow down, else 503
   * @param sentence for whoever asked
   */
  public ComeBack(HttpStatus status, String sentence, Duration pause) {
    super(status.getCode(), sentence);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
