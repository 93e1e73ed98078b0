package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.PortfolioLine;
import org.soletape.web.chart.RateText;

/**
 * Says by which rates the lines of a value were converted.
 *
 * @param from the other currencies in them
 */
record ValueRates(Set<Currency> from, Conversion conversion, LocalDate today) {
  static ValueRates of(List<PortfolioLine> lines, Conversion conversion, LocalDate today) {
    return new ValueRates(
        lines.stream()
            .flatMap(line -> line.converted().stream())
            .collect(Collectors.toUnmodifiableSet()),
        conversion,
        today);
  }

  /** Those of a day, such as {@code USD at 0.756883 GBP of 20 Nov (ECB)}; empty without any. */
  Optional<String> on(LocalDate day) {
    return Optional.of(
            sorted(from)
                .flatMap(
                    currency ->
                        conversion
                            .rate(currency, day)
                            .map(rate -> currency + " " + RateText.at(rate, today))
                            .stream())
                .collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }

  private static Stream<Currency> sorted(Set<Currency> from) {
    return from.stream().sorted(Comparator.comparing(Currency::getCurrencyCode));
  }

  /**
   * What is said of a line that counts by the rates of other days than its own; empty when nothing
   * was converted.
   *
   * @param day whose rate it is
   */
  static Optional<String> ofTheirDay(String label, PortfolioLine line, String day) {
    return Optional.of(
            sorted(line.converted())
                .map(Currency::getCurrencyCode)
                .collect(Collectors.joining(", ")))
        .filter(codes -> !codes.isEmpty())
        .map(codes -> "%s from %s counts by the reference rate %s.".formatted(label, codes, day));
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
