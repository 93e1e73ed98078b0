package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soletape.rates.PublishedRates;
import org.soletape.testing.Http;
import org.soletape.testing.SettableClock;

class SimulatedRatesTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final String DAILY = "/eurofxref-daily.xml";
  private static final String NINETY = "/eurofxref-hist-90d.xml";

  private final SettableClock clock = SettableClock.at("2026-11-22T12:00:00Z");
  private final SimulatedVenues venues =
      new SimulatedVenues(SimulationOptions.defaults().withClock(clock));

  @AfterEach
  void stop() {
    venues.close();
  }

  @Test
  void on_a_sunday_friday_is_the_newest_day() {
    assertThat(rates(DAILY)).containsOnlyKeys(FRIDAY);
    TreeMap<LocalDate, Map<Currency, BigDecimal>> ninety = new TreeMap<>(rates(NINETY));
    assertThat(ninety.lastKey()).isEqualTo(FRIDAY);
    assertThat(ninety.firstKey()).isBefore(FRIDAY.minusDays(80));
    assertThat(ninety.keySet())
        .hasSizeBetween(60, 66)
        .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  @Test
  void a_day_is_out_from_four_in_the_afternoon_of_frankfurt_on() {
    clock.set("2026-11-20T14:59:59Z");
    assertThat(rates(DAILY)).containsOnlyKeys(FRIDAY.minusDays(1));

    clock.set("2026-11-20T15:00:00Z");
    assertThat(rates(DAILY)).containsOnlyKeys(FRIDAY);
  }

  @Test
  void a_day_has_the_same_rates_whenever_it_is_asked_for() {
    Map<Currency, BigDecimal> then = rates(DAILY).get(FRIDAY);

    clock.set("2026-12-24T12:00:00Z");

    assertThat(rates(NINETY).get(FRIDAY)).isEqualTo(then).hasSize(29);
  }

  @Test
  void rates_move_a_little_from_day_to_day() {
    TreeMap<LocalDate, Map<Currency, BigDecimal>> days = new TreeMap<>(rates(NINETY));

    for (LocalDate day : days.tailMap(days.firstKey(), false).keySet()) {
      days.get(day)
          .forEach(
              (currency, rate) ->
                  assertThat(rate.doubleValue() / before(days, day, currency).doubleValue())
                      .as(currency + " on " + day)
                      .isBetween(0.99, 1.01));
    }
    assertThat(
            days.values().stream().map(rates -> rates.get(Currency.getInstance("USD"))).distinct())
        .hasSizeGreaterThan(50);
  }

  @Test
  void the_settings_lead_here() {
    assertThat(venues.settings()).containsEntry("RATES_URL", venues.url("/rates"));
  }

  private static BigDecimal before(
      NavigableMap<LocalDate, Map<Currency, BigDecimal>> days, LocalDate day, Currency currency) {
    return days.lowerEntry(day).getValue().get(currency);
  }

  private Map<LocalDate, Map<Currency, BigDecimal>> rates(String file) {
    HttpResponse<String> answer = Http.get(venues.settings().get("RATES_URL") + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    return PublishedRates.read(
        answer.body(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }
}
