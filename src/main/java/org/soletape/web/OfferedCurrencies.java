package org.soletape.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.money.PriceCurrency;
import org.soletape.rates.ReferenceRates;

/** The currencies amounts can be shown in: those that have a rate. Looked for once a day. */
public final class OfferedCurrencies {
  private static final List<String> FIRST =
      List.of("USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF");

  private static final Comparator<Currency> ORDER =
      Comparator.comparing((Currency currency) -> !FIRST.contains(currency.getCurrencyCode()))
          .thenComparing(currency -> FIRST.indexOf(currency.getCurrencyCode()))
          .thenComparing(Currency::getCurrencyCode);

  private final Supplier<ReferenceRates> rates;
  private volatile Offered offered = new Offered(LocalDate.MIN, List.of());

  /** Those with a rate on a day. */
  private record Offered(LocalDate day, List<Currency> currencies) {
    boolean isOf(LocalDate today) {
      return day.equals(today) && !currencies.isEmpty();
    }
  }

  /**
   * By these rates.
   *
   * @param rates gives those known by now, from memory
   */
  public OfferedCurrencies(Supplier<ReferenceRates> rates) {
    this.rates = rates;
  }

  /** Those most asked for first; none while no rate is known. */
  public List<Currency> on(LocalDate today) {
    if (!offered.isOf(today)) {
      offered = new Offered(today, withRate(today));
    }
    return offered.currencies();
  }

  /** The one of a code, if it is offered. */
  public Optional<Currency> find(String code, LocalDate today) {
    return on(today).stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }

  private List<Currency> withRate(LocalDate today) {
    return rates.get().currencies(today).stream()
        .filter(PriceCurrency::fits)
        .sorted(ORDER)
        .toList();
  }
}
