package org.soletape.portfolio;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people type it: "120", "1,234.50", "1.234,50", "€ 120", "120 USD". What could be two
 * amounts, as "1.234", is refused unless the other amounts of its file say which.
 *
 * @param sign the currency sign or code beside it, if any
 */
public record AmountText(BigDecimal amount, Optional<String> sign) {
  private static final Pattern SHAPE =
      Pattern.compile("(?<before>[^0-9.,+-]*)(?<number>[+-]?[0-9][0-9.,]*)(?<after>[^0-9.,]*)");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([.,])[0-9]{3}(\\1[0-9]{3})*");

  /**
   * Reads a cell; an {@link IllegalArgumentException} says what is wrong with it.
   *
   * @param decimals what the other amounts of its file say about signs
   */
  static AmountText parse(String cell, DecimalSign decimals) {
    Matcher shape = SHAPE.matcher(cell.replaceAll("[\\s\\u00A0\\u202F'’]", ""));
    if (!shape.matches()) {
      throw new IllegalArgumentException("must be an amount such as 120 or 99.95");
    }
    String sign = (shape.group("before") + shape.group("after")).toUpperCase(Locale.ROOT);
    String typed = shape.group("number");
    // A yen has no parts: "1,234" is thousands.
    boolean isGrouped = !hasDecimals(sign) && GROUPED.matcher(typed).matches();
    return new AmountText(
        number(isGrouped ? whole(typed) : typed, decimals),
        Optional.of(sign).filter(text -> !text.isEmpty()));
  }

  /** Whether amounts with a sign can have decimals at all, so that three digits could be some. */
  static boolean hasDecimals(String sign) {
    return sign.chars().noneMatch(letter -> "¥￥円₩".indexOf(letter) >= 0);
  }

  /** Whether a cell is written as an amount, of whatever currency and decimals. */
  public static boolean isAmount(String cell) {
    try {
      return parse(cell, new DecimalSign(false, true))
          .sign()
          .filter(sign -> !CurrencyText.isCurrency(sign))
          .isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The currency the sign stands for; an {@link IllegalArgumentException} when for none. */
  Optional<Currency> currency(Currency usual) {
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        CurrencyText.read(sign.get(), usual)
            .orElseThrow(
                () -> new IllegalArgumentException("'" + sign.get() + "' is no currency")));
  }

  private static BigDecimal number(String typed, DecimalSign decimals) {
    boolean isNegative = typed.startsWith("-");
    String digits = typed.replaceFirst("^[+-]", "");
    BigDecimal amount = new BigDecimal(plain(digits, decimals));
    return isNegative ? amount.negate() : amount;
  }

  private static String plain(String digits, DecimalSign decimals) {
    int comma = digits.lastIndexOf(',');
    int dot = digits.lastIndexOf('.');
    if (comma >= 0 && dot >= 0) {
      int decimal = Math.max(comma, dot);
      return whole(digits.substring(0, decimal)) + "." + decimals(digits.substring(decimal + 1));
    }
    int mark = Math.max(comma, dot);
    if (mark < 0) {
      return digits;
    }
    if (digits.indexOf(digits.charAt(mark)) != mark) {
      return whole(digits);
    }
    if (GROUPED.matcher(digits).matches() && !digits.startsWith("0")) {
      Optional<Boolean> isDecimal = decimals.isBeforeDecimals(digits.charAt(mark));
      if (isDecimal.isPresent()) {
        return isDecimal.get() ? digits.replace(',', '.') : whole(digits);
      }
      throw new IllegalArgumentException(
          "could be thousands or decimals; write it without thousands separators, as 1234.00");
    }
    return digits.substring(0, mark) + "." + decimals(digits.substring(mark + 1));
  }

  private static String whole(String digits) {
    boolean isPlain = digits.chars().allMatch(Character::isDigit);
    if (!isPlain && !GROUPED.matcher(digits).matches()) {
      throw new IllegalArgumentException("its separators do not group thousands");
    }
    return digits.replaceAll("[.,]", "");
  }

  private static String decimals(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
      throw new IllegalArgumentException("must be an amount such as 120 or 99.95");
    }
    return digits;
  }
}
