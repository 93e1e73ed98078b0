package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soletape.portfolio.Conversion;
import org.soletape.web.chart.RateText;
import org.soletape.web.inventory.ValueView.Line;

/**
 * Says by which rates the lines of a value were converted.
 *
 * @param from the other currencies in them
 */
record ValueRates(Set<Currency> from, Conversion conversion, LocalDate today) {
  static ValueRates of(List<Line> lines, Conversion conversion, LocalDate today) {
    return new ValueRates(
        lines.stream()
            .flatMap(line -> line.line().converted().stream())
            .collect(Collectors.toUnmodifiableSet()),
        conversion,
        today);
  }

  /** Those of a day, such as {@code USD at 0.756883 GBP of 20 Nov (ECB)}; empty without any. */
  Optional<String> on(LocalDate day) {
    return Optional.of(
            from.stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .flatMap(
                    currency ->
                        conversion
                            .rate(currency, day)
                            .map(rate -> currency + " " + RateText.at(rate, today))
                            .stream())
                .collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }

  /** What is said once about all of them; empty when nothing was converted. */
  Optional<String> sentence() {
    return Optional.of(
            "Prices in another currency count by the reference rate of each day"
                + on(today).map(rates -> ": today " + rates).orElse("")
                + ".")
        .filter(sentence -> !from.isEmpty());
  }
}
