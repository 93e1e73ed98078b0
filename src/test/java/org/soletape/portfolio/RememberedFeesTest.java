package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Region;
import org.soletape.fees.SellerFees;
import org.soletape.fees.VenueFees;
import org.soletape.rates.ReferenceRates;

/** What one answer remembers of a day's fees is what is reckoned anew for that day alone. */
class RememberedFeesTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1_600;
  private static final List<Currency> CURRENCIES =
      List.of(ValuationSamples.USD, ValuationSamples.EUR, Currency.getInstance("GBP"));

  private static final ReferenceRates RATES = rates();

  /** A dollar and a pound that wander. */
  private static ReferenceRates rates() {
    Map<LocalDate, Map<Currency, BigDecimal>> days = new HashMap<>();
    for (int day = 0; day < DAYS; day += 3) {
      days.put(
          FIRST.plusDays(day),
          Map.of(
              CURRENCIES.getFirst(), BigDecimal.valueOf(10_000 + day % 700, 4),
              CURRENCIES.getLast(), BigDecimal.valueOf(8_000 + day % 300, 4)));
    }
    return ReferenceRates.of(days, "ECB");
  }

  @Property(tries = 60)
  void a_day_has_its_own_fees_whatever_was_asked_before(@ForAll Random random) {
    FeeHistory fees = history(random);
    Currency counted = any(CURRENCIES, random);
    Conversion remembering = new Conversion(counted, RATES);

    for (LocalDate day : days(fees, random)) {
      FeeSettings alone = new Conversion(counted, RATES).settings(fees, day);
      assertThat(remembering.settings(fees, day)).isEqualTo(alone);
      for (Provider venue : Provider.values()) {
        assertThat(remembering.charged(venue, fees, day))
            .isEqualTo(SellerFees.of(venue, alone, day));
      }
    }
  }

  /** Some, and all on which anything turns, with the days before them. */
  private static List<LocalDate> days(FeeHistory fees, Random random) {
    List<LocalDate> days = new ArrayList<>();
    random.ints(60, -400, DAYS).forEach(day -> days.add(FIRST.plusDays(day)));
    for (LocalDate turn : fees.turns()) {
      days.add(turn);
      days.add(turn.minusDays(1));
      days.add(turn.plusDays(1));
    }
    Collections.shuffle(days, random);
    return days;
  }

  private static FeeHistory history(Random random) {
    FeeHistory history = new FeeHistory(any(CURRENCIES, random), List.of());
    for (int i = random.nextInt(5); i > 0; i--) {
      history = history.with(change(random));
    }
    return history;
  }

  private static FeeChange change(Random random) {
    LocalDate since = FIRST.plusDays(random.nextInt(DAYS));
    List<FeeChange.Stated> stated = new ArrayList<>();
    if (random.nextBoolean()) {
      stated.add(number(Provider.STOCKX, "level", 1 + random.nextInt(5)));
    }
    if (random.nextBoolean()) {
      stated.add(number(Provider.ALIAS, "rating", 70 + random.nextInt(30)));
    }
    if (random.nextBoolean()) {
      stated.add(
          number(Provider.STOCKX, "points_off", 100)
              .until(Optional.of(since.plusDays(random.nextInt(40)))));
    }
    return new FeeChange(
        Optional.of(since).filter(day -> random.nextInt(4) > 0),
        Optional.of(any(CURRENCIES, random)).filter(currency -> random.nextInt(3) == 0),
        Optional.of(any(List.of(Region.values()), random)).filter(region -> random.nextBoolean()),
        stated);
  }

  private static FeeChange.Stated number(Provider venue, String name, long value) {
    FeeSetting setting = VenueFees.of(venue).setting(name);
    return FeeChange.Stated.of(venue, setting, OptionalLong.of(value), ValuationSamples.USD);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
