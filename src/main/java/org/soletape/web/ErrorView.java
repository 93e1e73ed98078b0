package org.soletape.web;

/**
 * What went wrong, as drawn.
 *
 * @param requestId what to quote when asking for help
 */
public record ErrorView(int status, String title, String detail, String requestId) {
  /** Whether a search may find what was looked for. */
  public boolean isMissing() {
    return status == 404;
  }

  /** Whether the cause is on our side, so that trying again may help. */
  public boolean isOurs() {
    return status >= 500;
  }
}
