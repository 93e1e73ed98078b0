package org.soletape.upkeep.budget;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * When a meter is full.
 *
 * @param day the day it is full at this pace; empty in every other state
 */
public record Outlook(State state, Optional<LocalDate> day) {
  /** It does not fill, or starts anew before it is full. */
  static final Outlook NEVER = new Outlook(State.NEVER, Optional.empty());

  /** Days beyond which a date would say nothing. */
  static final long FARTHEST = 36_500;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** What can be said. */
  public enum State {
    NO_LIMIT,
    USED_UP,
    TOO_EARLY,
    NEVER,
    ON_DAY;

    /** The word used in JSON: {@code too_early}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Outlook on(LocalDate day) {
    return new Outlook(State.ON_DAY, Optional.of(day));
  }

  /** What the usage alone tells. */
  static Outlook withoutPace(Usage usage) {
    State state =
        usage.limit().isEmpty()
            ? State.NO_LIMIT
            : usage.isAtLeast(100) ? State.USED_UP : State.TOO_EARLY;
    return new Outlook(state, Optional.empty());
  }

  /** In words; a day more than a year off is only told by its year. */
  public String text(LocalDate today) {
    return switch (state) {
      case NO_LIMIT -> "no limit";
      case USED_UP -> "used up";
      case TOO_EARLY -> "too early to say";
      case NEVER -> "never at this pace";
      case ON_DAY -> text(day.orElseThrow(), today);
    };
  }

  private static String text(LocalDate day, LocalDate today) {
    return day.isAfter(today.plusYears(1)) ? "not before " + day.getYear() : DAY.format(day);
  }
}
