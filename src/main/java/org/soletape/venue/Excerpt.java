package org.soletape.venue;

/** A venue's own words, made fit for one line of a log or a page. */
public final class Excerpt {
  private static final int LIMIT = 200;

  private Excerpt() {}

  /** The text on one line of at most {@value #LIMIT} characters. */
  public static String of(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.length() <= LIMIT) {
      return line;
    }
    return line.substring(0, LIMIT - 1) + "…";
  }
}
