package org.soletape.portfolio.report;

import java.util.Locale;
import java.util.Optional;

/** What a report's pairs are told apart by. */
public enum Group {
  BRAND,
  VENUE,
  SIZE;

  /** The word in an address and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of a word; empty when it is none. */
  public static Optional<Group> of(String word) {
    for (Group group : values()) {
      if (group.word().equals(word)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** Which of these a pair belongs to; empty when that is not known. */
  public Optional<String> of(ReportedPair pair) {
    return switch (this) {
      case BRAND -> pair.shoe().brand();
      case VENUE -> pair.place();
      case SIZE -> pair.shoe().size();
    };
  }

  /** Whether a pair that is not sold belongs to any of these: it has no venue yet. */
  public boolean tellsStock() {
    return this != VENUE;
  }
}
