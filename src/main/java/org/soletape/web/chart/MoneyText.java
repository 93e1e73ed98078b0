package org.soletape.web.chart;

import java.util.Currency;
import org.soletape.money.Money;

/**
 * Writes amounts of one currency the way a column of them reads best: all with decimals, or all
 * without.
 *
 * @param currency what the amounts are counted in
 * @param decimals whether amounts show their decimals; without, only whole amounts are exact
 */
public record MoneyText(Currency currency, boolean decimals) {
  private static final String MINUS = "\u2212";

  /** Without decimals when none of the amounts needs them. */
  public static MoneyText fitting(Currency currency, Iterable<? extends Number> minorAmounts) {
    int unit = unit(currency);
    for (Number minor : minorAmounts) {
      if (minor.longValue() % unit != 0) {
        return new MoneyText(currency, true);
      }
    }
    return new MoneyText(currency, false);
  }

  /** Without decimals when this amount does not need them. */
  public static MoneyText fitting(Money money) {
    return new MoneyText(money.currency(), money.minor() % unit(money.currency()) != 0);
  }

  /** One amount by itself, without decimals when it is whole. */
  public static String of(Money money) {
    return fitting(money).of(money.minor());
  }

  /** With decimals when either has them. */
  public static MoneyText wider(MoneyText one, MoneyText other) {
    return one.decimals ? one : other;
  }

  /** The amount with its symbol: {@code $1,240} or {@code −€12.50}. */
  public String of(long minor) {
    int unit = unit(currency);
    StringBuilder text = new StringBuilder(12);
    if (minor < 0) {
      text.append(MINUS);
    }
    long amount = Math.abs(minor);
    text.append(symbol());
    appendGrouped(text, amount / unit);
    if (decimals && unit > 1) {
      appendDecimals(text, amount % unit, unit);
    }
    return text.toString();
  }

  /** The symbol, or the code where a symbol would be ambiguous. */
  public String symbol() {
    return switch (currency.getCurrencyCode()) {
      case "USD" -> "$";
      case "EUR" -> "€";
      case "GBP" -> "£";
      case "JPY" -> "¥";
      case "CAD" -> "CA$";
      case "AUD" -> "A$";
      default -> currency.getCurrencyCode() + "\u00a0";
    };
  }

  private static void appendGrouped(StringBuilder text, long whole) {
    String digits = Long.toString(whole);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
  }

  private static void appendDecimals(StringBuilder text, long fraction, int unit) {
    text.append('.');
    for (int place = unit / 10; place > 0; place /= 10) {
      text.append((char) ('0' + fraction / place % 10));
    }
  }

  /** How many minor units are one major. */
  static int unit(Currency currency) {
    int unit = 1;
    for (int i = 0; i < currency.getDefaultFractionDigits(); i++) {
      unit *= 10;
    }
    return unit;
  }
}
