package org.soletape.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.usd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;

class PortfolioWeekTest {
  private static final Slot NOW = new Slot(Instant.parse("2026-11-23T12:00:00Z"));
  private static final WeekPair HOT = new WeekPair(Optional.of(size("hot")), Tier.HOT);
  private static final WeekPair COLD = new WeekPair(Optional.of(size("cold")), Tier.COLD);

  @Test
  void the_line_adds_up_the_best_payouts_of_each_slot() {
    List<WeekQuote> quotes = new ArrayList<>();
    for (int slot = -27; slot <= 0; slot++) {
      quotes.add(bid("hot", STOCKX, slot, "200.00"));
      quotes.add(bid("hot", ALIAS, slot, "210.00"));
      quotes.add(bid("other", STOCKX, slot, "200.00"));
    }

    PortfolioWeek week =
        week(List.of(HOT, new WeekPair(Optional.of(size("other")), Tier.HOT)), quotes);
    PortfolioLine cash = week.cashToday();

    assertThat(cash.values()).hasSize(Slot.KEPT).containsOnly(Optional.of(usd("360.54")));
    assertThat(cash.covered()).isEqualTo(2);
    assertThat(cash.owned()).isEqualTo(2);
    assertThat(week.first()).isEqualTo(NOW.oldestKept());
    assertThat(week.last()).isEqualTo(NOW);
  }

  @Test
  void bids_make_cash_today_and_asks_make_if_listed() {
    WeekQuote quote =
        new WeekQuote(
            size("hot"), STOCKX, NOW, Optional.of(usd("300.00")), Optional.of(usd("200.00")));

    PortfolioWeek week = week(List.of(HOT), List.of(quote));

    assertThat(week.cashToday().values().get(27)).contains(usd("176.00"));
    assertThat(week.ifListed().values().get(27)).contains(usd("264.00"));
  }

  @Test
  void a_pair_first_valued_in_the_middle_of_the_week_is_left_out_of_all_of_it() {
    List<WeekQuote> quotes = new ArrayList<>();
    for (int slot = -27; slot <= 0; slot++) {
      quotes.add(bid("hot", STOCKX, slot, "200.00"));
      if (slot > -10) {
        quotes.add(bid("new", STOCKX, slot, "900.00"));
      }
    }

    PortfolioLine cash =
        week(List.of(HOT, new WeekPair(Optional.of(size("new")), Tier.HOT)), quotes).cashToday();

    assertThat(cash.values()).containsOnly(Optional.of(usd("176.00")));
    assertThat(cash.covered()).isEqualTo(1);
    assertThat(cash.owned()).isEqualTo(2);
  }

  @Test
  void a_slot_in_which_nothing_was_observed_is_a_gap() {
    List<WeekQuote> quotes =
        List.of(bid("hot", STOCKX, -2, "200.00"), bid("hot", STOCKX, 0, "100.00"));

    PortfolioLine cash = week(List.of(HOT), quotes).cashToday();

    assertThat(cash.values().subList(24, 28))
        .containsExactly(
            Optional.empty(),
            Optional.of(usd("176.00")),
            Optional.empty(),
            Optional.of(usd("87.00")));
  }

  @Test
  void a_quote_stands_for_as_long_as_a_hot_pair_allows_and_no_longer() {
    WeekPair missed = new WeekPair(Optional.of(size("missed")), Tier.HOT);

    assertThat(week(List.of(HOT, missed), lastSeen("missed", 2)).cashToday().covered())
        .isEqualTo(2);
    assertThat(week(List.of(HOT, missed), lastSeen("missed", 3)).cashToday().covered())
        .isEqualTo(1);
  }

  /** One pair seen in each of the last slots, the other only this many slots ago. */
  private static List<WeekQuote> lastSeen(String missed, int slots) {
    List<WeekQuote> quotes = new ArrayList<>();
    quotes.add(bid(missed, STOCKX, -slots, "200.00"));
    for (int slot = -slots; slot <= 0; slot++) {
      quotes.add(bid("hot", STOCKX, slot, "200.00"));
    }
    return quotes;
  }

  @Test
  void nobody_offering_any_more_is_not_the_last_offer() {
    List<WeekQuote> quotes = new ArrayList<>();
    quotes.add(bid("hot", STOCKX, -1, "200.00"));
    quotes.add(new WeekQuote(size("hot"), STOCKX, NOW, Optional.empty(), Optional.empty()));

    PortfolioLine cash = week(List.of(HOT), quotes).cashToday();

    assertThat(cash.covered()).isZero();
    assertThat(cash.isEmpty()).isTrue();
  }

  @Test
  void a_pair_polled_once_a_day_is_in_the_line_with_those_polled_in_every_slot() {
    List<WeekQuote> quotes = new ArrayList<>();
    for (int slot = -27; slot <= 0; slot++) {
      quotes.add(bid("hot", STOCKX, slot, "200.00"));
      if (PollingCalendar.NORMAL.isDue(Tier.COLD, NOW.plus(slot))) {
        quotes.add(bid("cold", STOCKX, slot, "200.00"));
      }
    }

    PortfolioLine cash = week(List.of(HOT, COLD), quotes).cashToday();

    assertThat(cash.covered()).isEqualTo(2);
    assertThat(cash.values().get(0)).isEmpty();
    assertThat(cash.values().subList(1, 28)).containsOnly(Optional.of(usd("352.00")));
  }

  @Test
  void a_pair_without_quotes_is_counted_as_owned_and_not_as_zero() {
    PortfolioLine cash =
        week(List.of(HOT, COLD), List.of(bid("hot", STOCKX, 0, "200.00"))).cashToday();

    assertThat(cash.values().get(27)).contains(usd("176.00"));
    assertThat(cash.covered()).isEqualTo(1);
    assertThat(cash.owned()).isEqualTo(2);
  }

  @Test
  void a_price_in_another_currency_is_not_counted() {
    WeekQuote euros =
        new WeekQuote(size("hot"), STOCKX, NOW, Optional.empty(), Optional.of(eur("200")));

    assertThat(week(List.of(HOT), List.of(euros)).cashToday().covered()).isZero();
  }

  @Test
  void quotes_of_other_pairs_and_other_times_are_ignored() {
    List<WeekQuote> quotes =
        List.of(
            bid("sold", STOCKX, -1, "200.00"),
            bid("hot", STOCKX, 1, "900.00"),
            bid("hot", STOCKX, -400, "900.00"),
            bid("hot", STOCKX, 0, "200.00"));

    PortfolioLine cash = week(List.of(HOT), quotes).cashToday();

    assertThat(cash.values().get(26)).isEmpty();
    assertThat(cash.values().get(27)).contains(usd("176.00"));
  }

  @Test
  void a_quote_from_just_before_the_week_stands_into_it() {
    List<WeekQuote> quotes =
        List.of(bid("hot", STOCKX, -28, "200.00"), bid("other", STOCKX, -27, "200.00"));

    PortfolioLine cash =
        week(List.of(HOT, new WeekPair(Optional.of(size("other")), Tier.HOT)), quotes).cashToday();

    assertThat(cash.values().get(0)).contains(usd("352.00"));
    assertThat(cash.covered()).isEqualTo(2);
  }

  @Test
  void without_pairs_the_week_is_empty() {
    PortfolioWeek week = week(List.of(), List.of());

    assertThat(week.cashToday().isEmpty()).isTrue();
    assertThat(week.ifListed().owned()).isZero();
  }

  private static PortfolioWeek week(List<WeekPair> pairs, List<WeekQuote> quotes) {
    return PortfolioWeek.of(
        NOW,
        PollingCalendar.NORMAL,
        pairs,
        quotes,
        new Valuation.Basis(new FeeSettings(USD, Map.of()), ValuationSamples.TODAY, unrated(USD)));
  }

  private static WeekQuote bid(String item, Provider venue, int slot, String amount) {
    Money bid = usd(amount);
    return new WeekQuote(size(item), venue, NOW.plus(slot), Optional.empty(), Optional.of(bid));
  }

  private static UUID size(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
