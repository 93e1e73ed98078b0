package org.soletape.fees;

/**
 * Where a figure was read.
 *
 * @param page the name of a public page, with its day where it states one
 * @param isVerified whether it is the venue's own word; other people's are told as unverified
 */
public record Source(String page, boolean isVerified) {
  static Source verified(String page) {
    return new Source(page, true);
  }

  static Source unverified(String page) {
    return new Source(page, false);
  }

  /** As it is written beside a figure. */
  public String text() {
    return isVerified ? page : page + ", unverified";
  }
}
