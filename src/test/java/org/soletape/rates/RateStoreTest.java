package org.soletape.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.DatabaseException;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

class RateStoreTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Map<Currency, BigDecimal> RATES =
      Map.of(USD, new BigDecimal("1.1614"), JPY, new BigDecimal("181.230"));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-20T18:02:00Z");

  @Test
  void what_is_kept_is_read_as_it_was_published() {
    assertThat(keep(FRIDAY, RATES)).isEqualTo(1);

    ReferenceRates read = new RateStore(test.database()).read();

    assertThat(read.between(USD, JPY, FRIDAY))
        .contains(
            new ReferenceRate(
                USD, JPY, new BigDecimal("1.1614"), new BigDecimal("181.230"), FRIDAY, "test"));
    assertThat(read.currencies(FRIDAY)).containsExactlyInAnyOrder(EUR, USD, JPY);
  }

  @Test
  void a_day_that_is_kept_stays_as_it_is() {
    keep(FRIDAY, RATES);

    assertThat(keep(FRIDAY, Map.of(USD, new BigDecimal("9")))).isZero();

    assertThat(
            new RateStore(test.database()).read().between(EUR, USD, FRIDAY).orElseThrow().shown())
        .isEqualTo("1.1614");
  }

  @Test
  void a_day_of_another_source_is_replaced_and_read_anew() {
    Supplier<ReferenceRates> kept = RateStore.kept(test.database(), clock);
    keep(FRIDAY, RATES);
    keep(FRIDAY.minusDays(1), RATES);
    String before = kept.get().version();

    clock.advance(Duration.ofMinutes(1));
    int replaced =
        new RateStore(test.database())
            .keep(Map.of(FRIDAY, Map.of(USD, new BigDecimal("1.1300"))), "ECB", clock.instant());

    assertThat(replaced).isEqualTo(1);
    ReferenceRate rate = kept.get().between(EUR, USD, FRIDAY).orElseThrow();
    assertThat(rate.toPerEuro()).isEqualTo("1.1300");
    assertThat(rate.source()).isEqualTo("ECB");
    assertThat(kept.get().between(EUR, USD, FRIDAY.minusDays(1)).orElseThrow().source())
        .isEqualTo("test");
    assertThat(kept.get().version()).isNotEqualTo(before);
  }

  @Test
  void days_are_kept_together_or_not_at_all() {
    Map<LocalDate, Map<Currency, BigDecimal>> oneIsEmpty =
        Map.of(FRIDAY, RATES, FRIDAY.minusDays(1), Map.of());

    assertThatThrownBy(
            () -> new RateStore(test.database()).keep(oneIsEmpty, "test", clock.instant()))
        .isInstanceOf(DatabaseException.class);
    assertThat(new RateStore(test.database()).read().newestDay()).isEmpty();
  }

  @Test
  void rates_in_memory_are_a_minute_old_at_most() {
    Supplier<ReferenceRates> kept = RateStore.kept(test.database(), clock);
    assertThat(kept.get().newestDay()).isEmpty();

    keep(FRIDAY, RATES);
    clock.advance(Duration.ofSeconds(59));
    assertThat(kept.get().newestDay()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    ReferenceRates read = kept.get();
    assertThat(read.newestDay()).contains(FRIDAY);

    clock.advance(Duration.ofSeconds(60));
    assertThat(kept.get()).as("nothing was added, so nothing is read").isSameAs(read);
  }

  /** A year of thirty currencies, as the table's comment has it. */
  @Test
  void a_year_takes_less_than_a_fifth_of_a_megabyte() {
    Instant now = clock.instant();
    Map<Currency, BigDecimal> thirty = new HashMap<>();
    Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .limit(30)
        .forEach(currency -> thirty.put(currency, new BigDecimal("163.4512")));
    Map<LocalDate, Map<Currency, BigDecimal>> year = new HashMap<>();
    for (int day = 0; day < 260; day++) {
      year.put(FRIDAY.minusDays(day), thirty);
    }

    new RateStore(test.database()).keep(year, "www.ecb.europa.eu", now);

    int bytes =
        test.database()
            .get(
                "select pg_total_relation_size('soletape.reference_rates')::int as bytes",
                row -> row.integer("bytes"));
    assertThat(bytes).isBetween(50_000, 200_000);
  }

  private int keep(LocalDate day, Map<Currency, BigDecimal> perEuro) {
    return new RateStore(test.database()).keep(Map.of(day, perEuro), "test", clock.instant());
  }
}
