package org.soletape.web.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.market.Display;
import org.soletape.web.Option;
import org.soletape.web.chart.RateText;

/**
 * The currency of one page, and those it offers.
 *
 * @param asked the one its address names
 * @param usual the one it is shown in otherwise
 * @param told what its amounts were told in
 * @param offered those with a rate today
 */
record CurrencyChoice(
    Optional<Currency> asked,
    Currency usual,
    Display display,
    Set<Currency> told,
    List<Currency> offered,
    LocalDate today) {

  /** Changes with what the page says, and with what could show other amounts. */
  String version() {
    return offered + display.version();
  }

  CurrencyView view() {
    return new CurrencyView(asked.map(Currency::getCurrencyCode).orElse(""), options(), said());
  }

  private List<Option> options() {
    if (offered.isEmpty()) {
      return List.of();
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option("", usual + " (usual)", asked.isEmpty()));
    offered.forEach(
        currency ->
            options.add(
                new Option(
                    currency.getCurrencyCode(),
                    currency.getCurrencyCode(),
                    asked.filter(currency::equals).isPresent())));
    return options;
  }

  private List<String> said() {
    return told.stream()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .flatMap(currency -> said(currency).stream())
        .toList();
  }

  /** How amounts of this currency are shown; empty when as they were told. */
  Optional<String> said(Currency currency) {
    return RateText.said(display, currency, today);
  }
}
