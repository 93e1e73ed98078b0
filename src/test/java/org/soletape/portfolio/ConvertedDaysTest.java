package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.DaySamples.STILL_OWNED;
import static org.soletape.portfolio.DaySamples.close;
import static org.soletape.portfolio.DaySamples.converted;
import static org.soletape.portfolio.DaySamples.day;
import static org.soletape.portfolio.DaySamples.days;
import static org.soletape.portfolio.DaySamples.held;
import static org.soletape.portfolio.DaySamples.pair;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.rates.ReferenceRates;

/** Days and slots of pairs whose prices are in another currency than the portfolio. */
class ConvertedDaysTest {
  @Test
  void each_day_counts_by_the_newest_rate_of_the_week_before_it() {
    PortfolioDays days =
        days(
            List.of(held("9")),
            List.of(euros("9", day(10), 200), euros("9", day(11), 200), euros("9", day(17), 200)),
            rates(Map.of(day(10), "1.1", day(11), "1.2")));

    assertThat(days.cashToday().values().get(10)).contains(usd("193.60"));
    assertThat(days.cashToday().values().get(11)).contains(usd("211.20"));
    assertThat(days.cashToday().values().get(17)).contains(usd("211.20"));
    assertThat(days.cashToday().converted()).containsExactly(EUR);
    assertThat(days.untold().withoutRate()).isZero();
  }

  @Test
  void a_day_without_a_rate_is_one_without_a_price() {
    PortfolioDays days =
        days(
            List.of(held("9")),
            List.of(euros("9", day(1), 200), euros("9", day(10), 200), euros("9", day(18), 200)),
            rates(Map.of(day(10), "1.1")));

    assertThat(days.cashToday().covered()).isEqualTo(1);
    assertThat(days.cashToday().values().get(1)).isEmpty();
    assertThat(days.cashToday().values().get(10)).contains(usd("193.60"));
    assertThat(days.cashToday().values().get(18)).isEmpty();
    assertThat(days.untold().daysWithoutRate()).isEqualTo(2);
    assertThat(days.untold().begins()).contains(day(1));
  }

  @Test
  void a_pair_without_a_rate_on_a_day_the_others_have_a_price_is_left_out() {
    PortfolioDays days =
        days(
            List.of(held("9"), held("10")),
            List.of(
                euros("9", day(1), 200),
                euros("9", day(10), 200),
                close("10", day(1), 300, 200),
                close("10", day(10), 300, 200)),
            rates(Map.of(day(10), "1.1")));

    assertThat(days.cashToday().leftOut()).containsExactly(0);
    assertThat(days.cashToday().values().get(10)).contains(usd("176.00"));
    assertThat(days.cashToday().converted()).isEmpty();
    assertThat(days.untold().withoutRate()).isEqualTo(1);
  }

  @Test
  void a_close_that_stands_counts_by_the_rate_of_the_day_it_stands_on() {
    List<SizeMonth> closes = new ArrayList<>(List.of(euros("9", day(10), 200)));
    closes.add(close("other", day(10), 300, 200));
    closes.add(close("other", day(11), 300, 200));

    PortfolioDays days =
        days(
            List.of(held("other"), pair("9", Tier.COLD, LocalDate.MIN, STILL_OWNED)),
            closes,
            rates(Map.of(day(10), "1.1", day(11), "1.2")));

    assertThat(days.cashToday().values().subList(10, 12))
        .containsExactly(Optional.of(usd("369.60")), Optional.of(usd("387.20")));
  }

  @Test
  void of_two_currencies_on_one_day_that_of_the_portfolio_counts() {
    List<SizeMonth> closes = List.of(euros("9", day(10), 900), close("9", day(10), 300, 200));

    for (List<SizeMonth> placed : List.of(closes, closes.reversed())) {
      PortfolioDays days = days(List.of(held("9")), placed, rates(Map.of(day(10), "1.1")));

      assertThat(days.cashToday().values().get(10)).contains(usd("176.00"));
      assertThat(days.cashToday().converted()).isEmpty();
    }
  }

  @Test
  void cost_and_realised_tell_which_currencies_they_count_at_a_rate() {
    DayPair inEuros = converted(held("9"), Set.of(EUR), Set.of());
    DayPair soldInEuros =
        converted(pair("10", Tier.HOT, day(1), Optional.of(day(5))), Set.of(), Set.of(EUR));

    PortfolioDays days =
        days(
            List.of(inEuros, soldInEuros),
            List.of(close("9", day(10), 300, 200)),
            rates(Map.of(day(10), "1.1")));

    assertThat(days.cashToday().converted()).isEmpty();
    assertThat(days.cost().converted()).containsExactly(EUR);
    assertThat(days.realised().converted()).containsExactly(EUR);
  }

  @Test
  void each_slot_of_a_week_counts_by_the_rate_of_its_day() {
    Slot now = new Slot(Instant.parse("2026-11-23T12:00:00Z"));
    UUID size = UUID.randomUUID();
    List<WeekQuote> quotes = new ArrayList<>();
    for (int slot = -27; slot <= 0; slot++) {
      quotes.add(
          new WeekQuote(
              size, Provider.ALIAS, now.plus(slot), Optional.empty(), Optional.of(eur("100"))));
    }
    LocalDate today = LocalDate.ofInstant(now.start(), ZoneOffset.UTC);

    PortfolioLine cash =
        PortfolioWeek.of(
                now,
                PollingCalendar.NORMAL,
                List.of(new WeekPair(Optional.of(size), Tier.HOT)),
                quotes,
                new Valuation.Basis(
                    new FeeSettings(USD, Map.of()),
                    today,
                    rates(Map.of(today.minusDays(3), "1.1", today.minusDays(1), "1.2"))))
            .cashToday();

    // 3 slots of today, 4 of yesterday and 8 of the two days before; nothing earlier has a rate.
    assertThat(cash.values().subList(0, 13)).containsOnly(Optional.empty());
    assertThat(cash.values().subList(13, 21)).containsOnly(Optional.of(usd("96.66")));
    assertThat(cash.values().subList(21, 28)).containsOnly(Optional.of(usd("105.45")));
    assertThat(cash.covered()).isEqualTo(1);
    assertThat(cash.converted()).containsExactly(EUR);
  }

  private static SizeMonth euros(String name, LocalDate day, int bid) {
    return close(name, Provider.STOCKX, day, EUR, bid, bid);
  }

  /** Dollars for a euro, by day. */
  private static Conversion rates(Map<LocalDate, String> dollars) {
    Map<LocalDate, Map<Currency, BigDecimal>> perEuro = new HashMap<>();
    dollars.forEach((day, amount) -> perEuro.put(day, Map.of(USD, new BigDecimal(amount))));
    return new Conversion(USD, ReferenceRates.of(perEuro, "ECB"));
  }
}
