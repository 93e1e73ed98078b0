package org.soletape.fees;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;

/**
 * One thing a venue's fees depend on that only the seller or buyer knows, and so states.
 *
 * @param name within the venue, as it is kept: {@code level}
 * @param words what people read
 * @param kind what its value counts
 * @param range which values it may have
 * @param known values venues are known to use everywhere, of amounts in major units, else in the
 *     unit of the kind; of levels and ratings the schedule tells them
 * @param isOptional whether it may be stated that there is none
 * @param use where it is asked for
 * @param evidence what it takes to tell it from payouts
 */
public record FeeSetting(
    String name,
    Words words,
    Kind kind,
    Range range,
    List<Integer> known,
    boolean isOptional,
    Use use,
    Evidence evidence) {
  /** What the value of a setting counts. */
  public enum Kind {
    /** One of few steps, which a payout tells apart. */
    LEVEL,
    /** A number the venue shows its seller; a payout tells no more than the band it is in. */
    RATING,
    /** One of the ways named in its words, counted from zero. */
    CHOICE,
    /** Minor units of the currency a portfolio is counted in. */
    AMOUNT,
    /** Basis points. */
    RATE;

    /** Whether it tells how a seller stands with the venue. */
    boolean isStanding() {
      return this == LEVEL || this == RATING;
    }
  }

  /** Where a setting is asked for. */
  public enum Use {
    SELLING,
    /** Stated from a day to a day. */
    PROMOTION,
    BUYING
  }

  /** What it takes to tell a setting from payouts. */
  public enum Evidence {
    ONE_PAYOUT,
    /** One fits by chance, so it is told of one and proposed of several. */
    SEVERAL_PAYOUTS,
    /** No payout speaks for it. */
    NONE
  }

  /**
   * How a setting is spoken of.
   *
   * @param label of its field: {@code Seller fee per pair}
   * @param noun within a sentence: {@code seller fee}
   * @param hint a sentence below its field, which the schedule's own figures may go before
   * @param choices the ways to choose from, as part of a sentence
   */
  public record Words(String label, String noun, String hint, List<String> choices) {
    public Words(String label, String noun, String hint) {
      this(label, noun, hint, List.of());
    }
  }

  /** From the least to the most, both included. */
  public record Range(long least, long most) {
    /** Any amount a price can have. */
    static final Range OF_AMOUNTS = new Range(0, Money.HIGHEST);

    /** Whether a value is in it. */
    public boolean includes(long value) {
      return value >= least && value <= most;
    }
  }

  static FeeSetting level(Words words, int most) {
    return of("level", words, Kind.LEVEL, new Range(1, most), Evidence.ONE_PAYOUT);
  }

  static FeeSetting rating(Words words, int most) {
    return of("rating", words, Kind.RATING, new Range(0, most), Evidence.SEVERAL_PAYOUTS);
  }

  static FeeSetting choice(String name, Words words) {
    Range range = new Range(0, words.choices().size() - 1);
    return of(name, words, Kind.CHOICE, range, Evidence.SEVERAL_PAYOUTS);
  }

  static FeeSetting amount(String name, Words words) {
    return of(name, words, Kind.AMOUNT, Range.OF_AMOUNTS, Evidence.ONE_PAYOUT);
  }

  /** A share of the price or of earnings, up to so many basis points. */
  static FeeSetting rate(String name, Words words, int most) {
    return of(name, words, Kind.RATE, new Range(0, most), Evidence.ONE_PAYOUT);
  }

  private static FeeSetting of(
      String name, Words words, Kind kind, Range range, Evidence evidence) {
    return new FeeSetting(name, words, kind, range, List.of(), false, Use.SELLING, evidence);
  }

  FeeSetting optional() {
    return new FeeSetting(name, words, kind, range, known, true, use, evidence);
  }

  FeeSetting known(Integer... values) {
    return new FeeSetting(name, words, kind, range, List.of(values), isOptional, use, evidence);
  }

  FeeSetting told(Evidence needed) {
    return new FeeSetting(name, words, kind, range, known, isOptional, use, needed);
  }

  FeeSetting askedFor(Use where) {
    return new FeeSetting(name, words, kind, range, known, isOptional, where, evidence);
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
    return switch (kind) {
      case LEVEL -> words.noun() + " " + text(value.getAsLong(), currency);
      case RATING, AMOUNT, RATE -> "a " + words.noun() + " of " + text(value.getAsLong(), currency);
      case CHOICE -> text(value.getAsLong(), currency);
    };
  }

  /** A value by itself: {@code 4}, {@code USD 5.00}, {@code 2.9 %}. */
  public String text(long value, Optional<Currency> currency) {
    return switch (kind) {
      case LEVEL, RATING -> String.valueOf(value);
      case AMOUNT -> new Money(value, currency.orElseThrow()).toString();
      case RATE -> new BasisPoints((int) value).text();
      case CHOICE -> words.choices().get((int) value);
    };
  }
}
