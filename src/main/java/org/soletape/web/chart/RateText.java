package org.soletape.web.chart;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.market.Display;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;

/** Says by which reference rate an amount was converted, behind the amount it was made of. */
public final class RateText {
  private RateText() {}

  /** The amount as it was told: {@code $178 at 0.756883 GBP of 20 Nov (ECB)}. */
  public static String of(Money told, ReferenceRate rate, LocalDate today) {
    return MoneyText.of(told) + " " + at(rate, today);
  }

  /** How amounts of a currency are shown, in a sentence; empty when as they were told. */
  public static Optional<String> said(Display display, Currency told, LocalDate today) {
    return display
        .rate(told, today)
        .map(rate -> told + " " + at(rate, today))
        .or(
            () ->
                display
                    .into()
                    .filter(into -> display.lacksRate(told, today))
                    .map(into -> "No rate from " + told + " to " + into));
  }

  /**
   * Such as {@code at 0.756883 GBP of 20 Nov (ECB)}: what one unit of the other currency was worth.
   *
   * @param today a day of another year names its year
   */
  public static String at(ReferenceRate rate, LocalDate today) {
    String day = Moment.shortDay(rate.day());
    return "at %s %s of %s (%s)"
        .formatted(
            rate.shown().toPlainString(),
            rate.to(),
            rate.day().getYear() == today.getYear() ? day : day + " " + rate.day().getYear(),
            rate.source());
  }
}
