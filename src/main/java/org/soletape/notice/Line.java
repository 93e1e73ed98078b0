package org.soletape.notice;

import java.util.Optional;

/**
 * One thing of a message.
 *
 * @param text plain text, {@value #LONGEST} characters at most
 * @param path where it can be looked at, an absolute path within the site as {@code /market/…}
 */
public record Line(String text, Optional<String> path) {
  public static final int LONGEST = 500;

  /**
   * Checks what a caller made up.
   *
   * @throws IllegalArgumentException when the text is too long, or the path leads elsewhere
   */
  public Line {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a line has 1 to 500 characters");
    }
    if (path.filter(where -> !where.startsWith("/") || where.startsWith("//")).isPresent()) {
      throw new IllegalArgumentException("a line links within the site");
    }
  }

  public Line(String text) {
    this(text, Optional.empty());
  }
}
