package org.soletape.fees;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;

/**
 * One thing a venue's fees depend on that only the seller knows, and so states.
 *
 * @param name within the venue, as it is kept: {@code level}
 * @param words what people read
 * @param kind what its value counts
 * @param range which values it may have
 * @param known values venues are known to use, of amounts in major units, of rates in basis points;
 *     of levels and ratings the schedule tells them
 * @param isOptional whether a seller may state that there is none
 */
public record FeeSetting(
    String name, Words words, Kind kind, Range range, List<Integer> known, boolean isOptional) {
  /** What the value of a setting counts. */
  public enum Kind {
    /** One of few steps, which a payout tells apart. */
    LEVEL,
    /** A number the venue shows its seller; a payout tells no more than the band it is in. */
    RATING,
    /** Minor units of the currency a portfolio is counted in. */
    AMOUNT,
    /** Basis points. */
    RATE
  }

  /**
   * How a setting is spoken of.
   *
   * @param label of its field: {@code Seller fee per pair}
   * @param noun within a sentence: {@code seller fee}
   * @param hint a sentence below its field, which the schedule's own figures may go before
   */
  public record Words(String label, String noun, String hint) {}

  /** From the least to the most, both included. */
  public record Range(long least, long most) {
    /** Any amount. */
    static final Range OF_AMOUNTS = new Range(0, Long.MAX_VALUE);

    /** Whether a value is in it. */
    public boolean includes(long value) {
      return value >= least && value <= most;
    }
  }

  static FeeSetting level(Words words, int most) {
    return new FeeSetting("level", words, Kind.LEVEL, new Range(1, most), List.of(), false);
  }

  static FeeSetting rating(Words words, int most) {
    return new FeeSetting("rating", words, Kind.RATING, new Range(0, most), List.of(), false);
  }

  static FeeSetting amount(String name, Words words, List<Integer> known) {
    return new FeeSetting(name, words, Kind.AMOUNT, Range.OF_AMOUNTS, known, false);
  }

  static FeeSetting optionalAmount(String name, Words words) {
    return new FeeSetting(name, words, Kind.AMOUNT, Range.OF_AMOUNTS, List.of(), true);
  }

  static FeeSetting rate(String name, Words words, List<Integer> known) {
    return new FeeSetting(name, words, Kind.RATE, new Range(0, BasisPoints.WHOLE), known, false);
  }

  /**
   * Refuses what this setting cannot be.
   *
   * @throws IllegalArgumentException when a value is out of range, or none is stated where there
   *     must be one
   */
  void require(OptionalLong value) {
    boolean allowed = value.isPresent() ? range.includes(value.getAsLong()) : isOptional;
    if (!allowed) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, not %s"
              .formatted(words.noun(), range.least(), range.most(), value));
    }
  }

  /**
   * A value as part of a sentence: {@code seller level 4}, {@code no smallest fee}.
   *
   * @param currency of an amount
   */
  public String spoken(OptionalLong value, Optional<Currency> currency) {
    if (value.isEmpty()) {
      return "no " + words.noun();
    }
    long number = value.getAsLong();
    return switch (kind) {
      case LEVEL -> words.noun() + " " + number;
      case RATING -> "a " + words.noun() + " of " + number;
      case AMOUNT -> "a " + words.noun() + " of " + new Money(number, currency.orElseThrow());
      case RATE -> "a " + words.noun() + " of " + new BasisPoints((int) number).text();
    };
  }
}
