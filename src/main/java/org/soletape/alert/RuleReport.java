package org.soletape.alert;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A rule as its owner sees it: what it is, and what it would see now.
 *
 * @param stored with its shoe, where there is one
 * @param reading its figure as of the newest prices
 */
public record RuleReport(StoredRule stored, Reading reading, Status status) {
  /** What a rule does. */
  public enum Status {
    /** It tells when its condition becomes true. */
    WAITING,
    /** It has told, and waits until its condition was false by 2 %. */
    TOLD,
    /** It has told lately, and its owner wants to hear nothing for some days. */
    RESTING,
    /** What it looks at is not known. */
    NOT_EVALUATED,
    /** Its owner has paused it. */
    PAUSED,
    /** Its last day is over. */
    ENDED;

    /** The word used in JSON: {@code not_evaluated}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static RuleReport of(StoredRule stored, Reading reading, LocalDate today) {
    return new RuleReport(stored, reading, status(stored, reading, today));
  }

  private static Status status(StoredRule stored, Reading reading, LocalDate today) {
    AlertRule rule = stored.rule();
    if (rule.paused()) {
      return Status.PAUSED;
    }
    if (!rule.isActive(today)) {
      return Status.ENDED;
    }
    if (reading.figure().isEmpty()) {
      return Status.NOT_EVALUATED;
    }
    if (!stored.state().armed()) {
      return Status.TOLD;
    }
    return stored.state().rests(rule.quietDays(), today) ? Status.RESTING : Status.WAITING;
  }
}
