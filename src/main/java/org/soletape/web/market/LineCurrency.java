package org.soletape.web.market;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.money.Money;
import org.soletape.web.chart.RateText;

/**
 * What a venue's line is drawn in: the page's currency, or when its newest price has no rate, the
 * currency of that. A price of another currency counts at the rate of its own day and is a gap
 * without one.
 */
record LineCurrency(Currency shown, CurrencyChoice page) {
  /** Of a line whose newest price was told in this currency on this day. */
  static LineCurrency of(CurrencyChoice page, Currency newest, LocalDate day) {
    Optional<Currency> into = page.display().into();
    return new LineCurrency(
        into.filter(shown -> !page.display().lacksRate(newest, day)).orElse(newest), page);
  }

  /** What a venue told on a day, in minor units; empty when it told none. */
  record Told(OptionalInt minor, Currency currency, LocalDate day) {}

  /** In minor units, as the line has it. */
  OptionalInt amount(Told told) {
    if (told.currency().equals(shown) || told.minor().isEmpty()) {
      return told.minor();
    }
    return isPages()
        ? page.display().amount(told.minor(), told.currency(), told.day())
        : OptionalInt.empty();
  }

  /** What was told, where it was converted. */
  Optional<String> before(Told told) {
    if (told.currency().equals(shown) || amount(told).isEmpty()) {
      return Optional.empty();
    }
    Money amount = new Money(told.minor().getAsInt(), told.currency());
    return page.display()
        .rate(told.currency(), told.day())
        .map(rate -> RateText.of(amount, rate, page.today()));
  }

  private boolean isPages() {
    return page.display().into().filter(shown::equals).isPresent();
  }
}
