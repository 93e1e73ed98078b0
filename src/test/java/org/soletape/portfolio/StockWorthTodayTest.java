package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Quote;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** What a stock is worth today is what its pairs are, though nothing else of them is read. */
class StockWorthTodayTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");
  private static final Instant POLLED = Instant.parse("2026-03-02T06:01:00Z");
  private static final Instant STALE = POLLED.minus(Duration.ofDays(3));
  private static final List<String> SIZES = List.of("8", "9", "10", "10.5");
  private static final List<String> CODES =
      List.of("DD1391-100", "FV5029-010", "HQ1138-001", "NEVER-SEEN");
  private static final int HISTORIES = 12;
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(
              LocalDate.parse("2026-02-27"),
              Map.of(USD, new BigDecimal("1.10"), GBP, new BigDecimal("0.85"))),
          "ECB");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final Random random = new Random(20261129);
  private Inventory inventory;
  private ValuedInventory valued;

  @BeforeEach
  void open() {
    inventory =
        new Inventory(
            test.database(), SampleRuns.PORTFOLIO, SettableClock.at("2026-03-02T06:10:00Z"));
    valued =
        new ValuedInventory(
            new InventoryReads(test.database(), SampleRuns.PORTFOLIO, () -> PollingCalendar.NORMAL),
            new FeeSettingsStore(test.database(), USD),
            () -> RATES);
  }

  @Test
  void it_is_the_sum_of_its_pairs() {
    TestMarket market = new TestMarket(test.database(), NOW);
    for (String code : CODES.subList(0, 3)) {
      UUID product = market.product(code, 10 + random.nextInt(90), "8", "9", "10");
      for (Provider venue : Provider.values()) {
        if (random.nextInt(5) > 0) {
          market.book(product, venue, random.nextBoolean() ? POLLED : STALE, quotes());
        }
      }
    }
    int known = 0;
    for (int i = 0; i < HISTORIES; i++) {
      inventory.addAll(ANNA, pairs(1 + random.nextInt(9)));
      inventory.addAll(BEN, pairs(3));

      for (Currency currency : List.of(USD, GBP)) {
        FeeHistory fees = new FeeHistory(currency, List.of());
        CountedSum worth = valued.cashToday(ANNA, fees, new Conversion(currency, RATES), NOW);

        assertThat(worth)
            .isEqualTo(valued.totals(ANNA, List.of(fees), NOW).getFirst().sums().cashToday());
        known += worth.counted();
      }
    }
    assertThat(known).isPositive();
  }

  private Quote[] quotes() {
    return IntStream.rangeClosed(1, 3)
        .filter(size -> random.nextInt(4) > 0)
        .mapToObj(
            size ->
                TestMarket.quote(
                    size, 100 * random.nextInt(300), random.nextInt(3) == 0 ? 0 : 9_900))
        .toArray(Quote[]::new);
  }

  /** Among them several of one size, and some whose product or size nobody knows. */
  private List<Pair> pairs(int count) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Pair pair =
          SamplePair.of(
              CODES.get(random.nextInt(CODES.size())), SIZES.get(random.nextInt(SIZES.size())));
      pairs.add(random.nextInt(4) == 0 ? SamplePair.sold(pair, SamplePair.sale("150.00")) : pair);
    }
    return pairs;
  }
}
