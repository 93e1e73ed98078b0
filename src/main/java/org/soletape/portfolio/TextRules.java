package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What text about a pair is read by, typed into a form, sent as JSON or imported.
 *
 * @param usual the currency of an amount that names none
 * @param today no purchase and no sale is later than the day after it
 */
public record TextRules(Currency usual, LocalDate today) {
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  public TextRules {
    requireNonNull(usual, "usual is null");
    requireNonNull(today, "today is null");
  }

  /**
   * A day something happened on; west of Greenwich today's is still to come.
   *
   * @throws IllegalArgumentException with a sentence
   */
  LocalDate past(LocalDate day) {
    if (day.isBefore(FIRST_DAY) || day.isAfter(today.plusDays(1))) {
      throw new IllegalArgumentException("a day from 1970 to today");
    }
    return day;
  }

  /**
   * A size as typed, once it can be one.
   *
   * @throws IllegalArgumentException with a sentence
   */
  static String size(String typed) {
    String bare = typed.strip();
    // What is too long for the column is told as that.
    if (bare.length() <= StoredPair.LONGEST_TEXT && !SizeText.isSize(bare)) {
      throw new IllegalArgumentException(
          "must be a US size such as 10.5, 10.5W or 5Y, or name its scale, as EU 44");
    }
    return bare;
  }
}
