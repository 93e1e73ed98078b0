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
  private volatile Offered offered = new Offered(LocalDate.MIN, ReferenceRates.NONE, List.of());

  /** Those with a rate on a day; while there are none, other rates may have come. */
  private record Offered(LocalDate day, ReferenceRates source, List<Currency> currencies) {
    boolean isOf(LocalDate today, Supplier<ReferenceRates> rates) {
      return day.equals(today) && (!currencies.isEmpty() || source == rates.get());
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
    Offered known = offered;
    if (!known.isOf(today, rates)) {
      ReferenceRates source = rates.get();
      known = new Offered(today, source, withRate(source, today));
      offered = known;
    }
    return known.currencies();
  }

  /** The one of a code, if it is offered. */
  public Optional<Currency> find(String code, LocalDate today) {
    return on(today).stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }

  private static List<Currency> withRate(ReferenceRates source, LocalDate today) {
    return source.currencies(today).stream().filter(PriceCurrency::fits).sorted(ORDER).toList();
  }
}
