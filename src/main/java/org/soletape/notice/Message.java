package org.soletape.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something one person is told.
 *
 * @param id the same on every way and at every attempt, so that a receiver can drop what it has
 * @param toldAt the moment it is about: of what follows from a slot's books, the slot's start
 * @param title one line of text, {@value #LONGEST_TITLE} characters at most
 * @param lines what there is to say, in its order; {@value #MOST_LINES} at most
 */
public record Message(UUID id, UUID userId, Instant toldAt, String title, List<Line> lines) {
  public static final int LONGEST_TITLE = 200;
  public static final int MOST_LINES = 100;

  /**
   * Checks what a caller made up.
   *
   * @throws IllegalArgumentException when the title is none, or there are too many lines
   */
  public Message {
    if (title.isBlank() || title.length() > LONGEST_TITLE || title.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a title is one line of 1 to 200 characters");
    }
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("a message has at most 100 lines");
    }
    lines = List.copyOf(lines);
  }
}
