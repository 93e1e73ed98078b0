package org.soletape.web;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** A change was asked for on the strength of a version that is no longer there: 412. */
public final class StaleVersion extends HttpResponseException {
  private static final long serialVersionUID = 1;

  private final String present;

  /**
   * Refuses a change.
   *
   * @param present the ETag of what is there now, which the answer carries
   */
  public StaleVersion(String present) {
    super(
        HttpStatus.PRECONDITION_FAILED.getCode(),
        "This was changed meanwhile. Read it again first.");
    this.present = present;
  }

  String present() {
    return present;
  }
}
