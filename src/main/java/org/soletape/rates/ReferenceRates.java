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

  /** The European Central Bank, in short. */
  public static final String SOURCE = "ECB";

  private static final Currency EURO = Currency.getInstance("EUR");

  private final NavigableMap<LocalDate, Day> days;
  private final String version;

  /**
   * The rates of a day.
   *
   * @param perEuro major units of each currency for one euro
   * @param source who published them, in short
   */
  record Day(Map<Currency, BigDecimal> perEuro, String source) {
    Day {
      perEuro.forEach(ReferenceRate::requireAboveZero);
      Map<Currency, BigDecimal> all = new HashMap<>(perEuro);
      all.put(EURO, BigDecimal.ONE);
      perEuro = Map.copyOf(all);
    }
  }

  private ReferenceRates(NavigableMap<LocalDate, Day> days) {
    this.days = days;
    this.version = "%d %08x".formatted(days.size(), days.hashCode());
  }

  /**
   * Rates as one publisher tells them: major units of each currency for one euro. The euro itself
   * is one on each of the days.
   *
   * @throws IllegalArgumentException when one is not above zero
   */
  public static ReferenceRates of(
      Map<LocalDate, Map<Currency, BigDecimal>> perEuro, String source) {
    return of(
        perEuro.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, day -> new Day(day.getValue(), source))));
  }

  static ReferenceRates of(Map<LocalDate, Day> days) {
    return new ReferenceRates(new TreeMap<>(days));
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
        .filter(day -> day.getValue().perEuro().keySet().containsAll(Set.of(from, to)))
        .findFirst()
        .map(day -> rate(from, to, day.getKey(), day.getValue()));
  }

  private static ReferenceRate rate(Currency from, Currency to, LocalDate on, Day day) {
    Map<Currency, BigDecimal> perEuro = day.perEuro();
    return new ReferenceRate(from, to, perEuro.get(from), perEuro.get(to), on, day.source());
  }

  /** The currencies with a rate that counts on this day; the euro among them, unless empty. */
  public Set<Currency> currencies(LocalDate on) {
    Set<Currency> currencies = new HashSet<>();
    recent(on).values().forEach(day -> currencies.addAll(day.perEuro().keySet()));
    return Set.copyOf(currencies);
  }

  /** The newest day there are rates of. */
  public Optional<LocalDate> newestDay() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey());
  }

  /** Changes with every day that comes or goes, or is told by somebody else. */
  public String version() {
    return version;
  }

  /** Newest first. */
  private NavigableMap<LocalDate, Day> recent(LocalDate on) {
    return days.subMap(on.minusDays(MOST_DAYS_OLD), true, on, true).descendingMap();
  }
}
