package org.soletape.web.inventory.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.report.StockWorth;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;

/**
 * One figure of a table, as text and as a cell of a file. What is not known is a word on the page
 * and nothing in a file.
 *
 * @param text on the page
 * @param rest how much of it is known, unless that is all: {@code 7 of 9}
 * @param plain in a file
 * @param trend {@code up} for a gain and {@code down} for a loss; empty for what is neither
 */
record Amount(String text, Optional<String> rest, String plain, String trend) {
  private static final String UNKNOWN = "unknown";

  static Amount count(int number) {
    return new Amount(CountText.of(number), Optional.empty(), Integer.toString(number), "");
  }

  /** A sum; of nothing it is a dash, and not zero. */
  static Amount sum(CountedSum sum) {
    return sum(sum.amount(), sum.counted(), sum.of());
  }

  static Amount worth(Optional<StockWorth> worth) {
    return worth
        .map(known -> sum(known.amount(), known.counted(), known.of()))
        .orElse(new Amount("–", Optional.empty(), "", ""));
  }

  static Amount gain(CountedSum sum) {
    Amount plain = sum(sum);
    return new Amount(plain.text, plain.rest, plain.plain, trend(sum.amount()));
  }

  static Amount gain(Figure figure) {
    Amount plain = figure(figure);
    return new Amount(plain.text, plain.rest, plain.plain, trend(figure.amount()));
  }

  static Amount figure(Figure figure) {
    return figure
        .amount()
        .map(Amount::money)
        .orElseGet(() -> new Amount(UNKNOWN, Optional.of(figure.reason()), "", ""));
  }

  static Amount money(Optional<Money> amount) {
    return amount.map(Amount::money).orElse(new Amount(UNKNOWN, Optional.empty(), "", ""));
  }

  static Amount money(Money amount) {
    return new Amount(MoneyText.of(amount), Optional.empty(), amount.major().toPlainString(), "");
  }

  /** A share in percent; a dash when there is nothing to share. */
  static Amount percent(OptionalLong basisPoints) {
    if (basisPoints.isEmpty()) {
      return new Amount("–", Optional.empty(), "", "");
    }
    BigDecimal percent = BigDecimal.valueOf(basisPoints.getAsLong(), 2);
    String tenths = percent.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString();
    return new Amount(
        tenths.replace('-', '\u2212') + " %", Optional.empty(), percent.toPlainString(), "");
  }

  static Amount days(OptionalInt days) {
    return days.isPresent()
        ? new Amount(CountText.of(days.getAsInt()), Optional.empty(), "" + days.getAsInt(), "")
        : new Amount("–", Optional.empty(), "", "");
  }

  /** Words; nothing when there are none. */
  static Amount words(Optional<String> words) {
    return new Amount(words.orElse("–"), Optional.empty(), words.orElse(""), "");
  }

  private static Amount sum(Optional<Money> amount, int counted, int of) {
    if (of == 0) {
      return new Amount("–", Optional.empty(), "", "");
    }
    Optional<String> rest =
        counted == of ? Optional.empty() : Optional.of("%d of %d".formatted(counted, of));
    return amount
        .map(known -> new Amount(MoneyText.of(known), rest, known.major().toPlainString(), ""))
        .orElse(new Amount(UNKNOWN, rest, "", ""));
  }

  private static String trend(Optional<Money> amount) {
    return amount
        .map(money -> money.minor() > 0 ? "up" : money.minor() < 0 ? "down" : "flat")
        .orElse("");
  }
}
