package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** What venues said of somebody's sizes in the slots of a week. */
class WeekQuotesTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");
  private static final Instant POLLED = Instant.parse("2026-03-02T06:01:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void a_week_has_every_slot_that_had_an_answer_for_the_size() {
    TestMarket market = new TestMarket(test.database(), NOW);
    UUID dunk = market.product("DD1391-100", 100, "9", "10.5");
    InventoryReads reads =
        new InventoryReads(test.database(), SampleRuns.PORTFOLIO, () -> PollingCalendar.NORMAL);
    market.book(dunk, Provider.STOCKX, POLLED, TestMarket.quote(1, 20_000, 0));
    market.book(
        dunk,
        Provider.STOCKX,
        POLLED.minus(Duration.ofHours(12)),
        TestMarket.quote(1, 21_000, 15_000),
        TestMarket.quote(2, 1, 1));
    market.book(dunk, Provider.ALIAS, POLLED, TestMarket.quote(2, 5, 4));
    Item item =
        new Inventory(test.database(), SampleRuns.PORTFOLIO, SettableClock.at(NOW.toString()))
            .add(ANNA, SamplePair.of("DD1391-100", "9"));
    UUID size = item.sizeId().orElseThrow();
    Slot slot = Slot.of(NOW);

    assertThat(reads.weekQuotes(ANNA, slot.oldestKept(), slot))
        .containsExactly(
            new WeekQuote(
                size,
                Provider.STOCKX,
                slot.plus(-2),
                Optional.of(new Money(21_000, USD)),
                Optional.of(new Money(15_000, USD))),
            new WeekQuote(
                size,
                Provider.STOCKX,
                slot,
                Optional.of(new Money(20_000, USD)),
                Optional.empty()));
    assertThat(reads.weekQuotes(ANNA, slot, slot)).hasSize(1);
  }
}
