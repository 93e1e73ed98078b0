package org.soletape.portfolio;

import java.util.Locale;

/** Where a pair is in its life. */
public enum ItemStatus {
  /** Owned and not for sale. */
  HELD,
  /** Owned and offered at a venue. */
  LISTED,
  /** No longer owned. */
  SOLD;

  /** The word stored in the database and sent in JSON: {@code held}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word at the start of a line: {@code Held}. */
  public String label() {
    return name().charAt(0) + word().substring(1);
  }

  /** Whether the pair is still owned, and so has a value today. */
  public boolean isOwned() {
    return this != SOLD;
  }

  /**
   * The status of a stored or typed word.
   *
   * @throws IllegalArgumentException when it is none of the three
   */
  public static ItemStatus of(String word) {
    for (ItemStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("not a status: '" + word + "'");
  }
}
