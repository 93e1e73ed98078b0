package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A US shoe size with its scale: "10.5", "10.5W", "5Y", "6C". The letter is part of the identity:
 * "12" and "12W" are different shoes. Sorts as a shop would: child, youth, then adult sizes.
 *
 * @param number a positive multiple of a quarter, at most 25; kept without trailing zeros
 */
public record SizeKey(BigDecimal number, Scale scale) implements Comparable<SizeKey> {

  /** The US scale a number is counted on, and the letter that says so. */
  public enum Scale {
    NONE(""),
    WOMEN("W"),
    YOUTH("Y"),
    CHILD("C");

    private final String letter;

    Scale(String letter) {
      this.letter = letter;
    }

    /** What follows the number in a printed size; empty for men's and unisex sizes. */
    public String letter() {
      return letter;
    }

    private int order() {
      return switch (this) {
        case CHILD -> 0;
        case YOUTH -> 1;
        case NONE, WOMEN -> 2;
      };
    }

    private static Scale ofLetter(String letter) {
      return switch (letter.toUpperCase(Locale.ROOT)) {
        case "W" -> WOMEN;
        case "Y" -> YOUTH;
        case "C" -> CHILD;
        default -> NONE;
      };
    }
  }

  private static final Pattern PRINTED =
      Pattern.compile("(0|[1-9][0-9]?)(\\.[0-9]{1,2})?([WYC]?)", Pattern.CASE_INSENSITIVE);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(25);
  private static final BigDecimal STEP = new BigDecimal("0.25");
  private static final Comparator<SizeKey> SHOP_ORDER =
      Comparator.comparingInt((SizeKey key) -> key.scale.order())
          .thenComparing(SizeKey::number)
          .thenComparing(SizeKey::scale);

  public SizeKey {
    if (!exists(number)) {
      throw new IllegalArgumentException("not a shoe size: " + number);
    }
    number = canonical(number);
  }

  /**
   * Reads a printed US shoe size; anything else ("XL", "UK 9", "0", "40") is no size rather than a
   * guess.
   */
  public static Optional<SizeKey> parse(String printed) {
    Matcher matcher = PRINTED.matcher(printed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String decimals = matcher.group(2) == null ? "" : matcher.group(2);
    BigDecimal number = new BigDecimal(matcher.group(1) + decimals);
    return exists(number)
        ? Optional.of(new SizeKey(number, Scale.ofLetter(matcher.group(3))))
        : Optional.empty();
  }

  /** The form kept in {@code product_sizes_v2.size_key}: no trailing zeros, upper-case letter. */
  public String text() {
    return number.toPlainString() + scale.letter;
  }

  @Override
  public int compareTo(SizeKey other) {
    return SHOP_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }

  private static boolean exists(BigDecimal number) {
    return number.signum() > 0
        && number.compareTo(LARGEST) <= 0
        && number.remainder(STEP).signum() == 0;
  }

  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
