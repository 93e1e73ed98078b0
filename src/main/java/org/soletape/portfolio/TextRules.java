package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * What text about a pair is read by, typed into a form, sent as JSON or imported.
 *
 * @param usual the currency of an amount that names none
 * @param today no purchase and no sale is later than the day after it
 * @param dates the order of day and month where a date does not say it
 * @param decimals the sign before decimals where an amount does not say it
 */
public record TextRules(Currency usual, LocalDate today, DateText dates, DecimalSign decimals) {
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /** The rules of one pair by itself, whose dates no other ones explain. */
  static TextRules ofOne(Currency usual, LocalDate today) {
    return new TextRules(usual, today, DateText.of(List.of()), DecimalSign.UNKNOWN);
  }

  /**
   * A cell as typed, of the class its column's kind has; amounts are read beside their currency.
   *
   * @throws IllegalArgumentException with a sentence
   */
  Object read(InventoryColumn column, String typed) {
    return switch (column.kind()) {
      case DATE -> past(dates.parse(typed));
      case RATE -> rate(typed.strip().replace(',', '.'));
      case STATUS -> status(typed.strip().toLowerCase(Locale.ROOT));
      case CURRENCY -> currency(typed);
      case TEXT -> text(column, typed);
      case EXTRA -> Extra.parse(typed);
      default -> throw new IllegalStateException(column + " is not read by itself");
    };
  }

  /** An amount as typed, with the sign beside it. */
  AmountText amount(String typed) {
    return AmountText.parse(typed, decimals);
  }

  /** A day something happened on; west of Greenwich today's is still to come. */
  private LocalDate past(LocalDate day) {
    if (day.isBefore(FIRST_DAY) || day.isAfter(today.plusDays(1))) {
      throw new IllegalArgumentException("a day from 1970 to today");
    }
    return day;
  }

  private static BigDecimal rate(String plain) {
    if (!plain.matches("[0-9]{1,10}(\\.[0-9]{1,15})?") || !plain.matches(".*[1-9].*")) {
      throw new IllegalArgumentException("must be a rate above zero such as 1.085");
    }
    return new BigDecimal(plain);
  }

  private static ItemStatus status(String word) {
    return switch (word) {
      case "held", "in stock", "owned", "unsold" -> ItemStatus.HELD;
      case "listed", "for sale" -> ItemStatus.LISTED;
      case "sold" -> ItemStatus.SOLD;
      default -> throw new IllegalArgumentException("must be held, listed or sold");
    };
  }

  private Currency currency(String typed) {
    return CurrencyText.read(typed, usual)
        .orElseThrow(() -> new IllegalArgumentException("must be a currency code such as USD"));
  }

  private static String text(InventoryColumn column, String typed) {
    String text = column.isOfLines() ? typed : typed.strip();
    // What is too long for the column is told as that.
    if (column == InventoryColumn.SIZE
        && text.length() <= column.longest()
        && !SizeText.isSize(text)) {
      throw new IllegalArgumentException(
          "must be a US size such as 10.5, 10.5W or 5Y, or name its scale, as EU 44");
    }
    return text;
  }
}
