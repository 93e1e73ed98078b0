package org.soletape.market;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.money.Money;

/**
 * A price, or why there is none: never a zero. How old it is stands beside it, as a venue answers
 * for all prices of a size at once: {@link PollingCalendar#isStale}.
 */
public sealed interface Price {
  /** The venue said so. */
  record Known(Money money) implements Price {}

  /** Why there is no price. */
  enum Missing implements Price {
    /** The venue was asked, and nobody offers. */
    NONE,
    /** The venue does not publish this field, or does not list the size. */
    NOT_OFFERED,
    /** The venue has not been asked yet. */
    PENDING;

    /** As people read it: {@code not offered}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What a venue's answer held of a field it publishes, in minor units. */
  static Price answered(OptionalInt minor, Currency currency) {
    return minor.isPresent() ? new Known(new Money(minor.getAsInt(), currency)) : Missing.NONE;
  }

  /** The amount; empty when there is none. */
  default Optional<Money> amount() {
    return this instanceof Known known ? Optional.of(known.money()) : Optional.empty();
  }

  /**
   * The word used in JSON and as a style name, such as {@code not_offered}.
   *
   * @param stale whether the answer is old, be it a price or that nobody offers
   */
  default String word(boolean stale) {
    return switch (this) {
      case Known known -> told(stale);
      case Missing missing ->
          stale && missing == Missing.NONE ? told(true) : missing.name().toLowerCase(Locale.ROOT);
    };
  }

  /** The word for whatever a venue has told. */
  static String told(boolean stale) {
    return stale ? "stale" : "value";
  }
}
