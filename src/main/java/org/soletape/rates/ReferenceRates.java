package org.soletape.rates;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reference rates by the day they were published for. Banks' days off have none; nothing is filled
 * in for them.
 */
public final class ReferenceRates {
  /** None is known. */
  public static final ReferenceRates NONE = new ReferenceRates(new TreeMap<>());

  /** A rate older than this counts as none. */
  public static final int MOST_DAYS_OLD = 7;

  /** Who publishes them, in short: the European Central Bank. */
  public static final String SOURCE = "ECB";

  private static final Currency EURO = Currency.getInstance("EUR");

  private final NavigableMap<LocalDate, Map<Currency, BigDecimal>> perEuro;

  private ReferenceRates(NavigableMap<LocalDate, Map<Currency, BigDecimal>> perEuro) {
    this.perEuro = perEuro;
  }

  /**
   * Rates as they were published: major units of each currency for one euro. The euro itself is one
   * on each of the days.
   *
   * @throws IllegalArgumentException when one is not above zero
   */
  public static ReferenceRates of(Map<LocalDate, Map<Currency, BigDecimal>> perEuro) {
    return new ReferenceRates(
        new TreeMap<>(
            perEuro.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, day -> withEuro(day.getValue())))));
  }

  private static Map<Currency, BigDecimal> withEuro(Map<Currency, BigDecimal> day) {
    day.forEach(ReferenceRate::requireAboveZero);
    Map<Currency, BigDecimal> all = new HashMap<>(day);
    all.put(EURO, BigDecimal.ONE);
    return Map.copyOf(all);
  }

  /**
   * The newest rate of a day up to {@code on} and not more than seven days before it. Empty when
   * there is none, and never 1:1 by default; for a currency and itself too, so that nobody converts
   * what needs none.
   */
  public Optional<ReferenceRate> between(Currency from, Currency to, LocalDate on) {
    if (from.equals(to)) {
      return Optional.empty();
    }
    return recent(on).entrySet().stream()
        .filter(day -> day.getValue().keySet().containsAll(Set.of(from, to)))
        .findFirst()
        .map(
            day ->
                new ReferenceRate(
                    from, to, day.getValue().get(from), day.getValue().get(to), day.getKey()));
  }

  /** The currencies with a rate that counts on this day; the euro among them, unless empty. */
  public Set<Currency> currencies(LocalDate on) {
    Set<Currency> currencies = new HashSet<>();
    recent(on).values().forEach(day -> currencies.addAll(day.keySet()));
    return Set.copyOf(currencies);
  }

  /** The newest day there are rates of. */
  public Optional<LocalDate> newestDay() {
    return perEuro.isEmpty() ? Optional.empty() : Optional.of(perEuro.lastKey());
  }

  /** Changes with every day that comes or goes; what a day was worth stays. */
  public String version() {
    return perEuro.size() + newestDay().map(day -> " to " + day).orElse("");
  }

  /** Newest first. */
  private NavigableMap<LocalDate, Map<Currency, BigDecimal>> recent(LocalDate on) {
    return perEuro.subMap(on.minusDays(MOST_DAYS_OLD), true, on, true).descendingMap();
  }
}
