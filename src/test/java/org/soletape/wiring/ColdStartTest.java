package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.Provider;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.PollingRules;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.testing.HeldPairs;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.upkeep.budget.Meter;
import org.soletape.upkeep.budget.Prediction;

/**
 * Nothing is known, and three hundred people come with their pairs; later the last place is taken.
 */
class ColdStartTest {
  private static final int PEOPLE = 300;
  private static final int CODES = 420;
  private static final int PLACES = ProductLimits.USUAL.inAll();
  private static final int TOO_MANY = 5;

  /** Places left to codes that pairs bring in; a catalogue fills those before with fewer calls. */
  private static final int LAST = 10;

  private static final Duration CALL = Prediction.PACE.plusMillis(250);
  private static final Percentage CLOSE = Percentage.withPercentage(15);
  private static final PollingRules RULES =
      new PollingRules(Duration.ZERO, Prediction.SALES_CALLS, Duration.ofSeconds(60));
  private static final PortfolioRules PORTFOLIO =
      new PortfolioRules(Currency.getInstance("USD"), ProductLimits.USUAL, 5_000);

  /** The server holds the databases of all tests, so its size is no measure here. */
  private static final FreePlan PLAN =
      new FreePlan(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  private static final FreePlan SUPABASE =
      new FreePlan(
          OptionalLong.of(500 * FreePlan.MEGABYTE), OptionalLong.empty(), OptionalLong.empty());

  @RegisterExtension final Tape tape = Tape.generated(PLACES + TOO_MANY - 150);

  private final List<String> codes =
      ShoeCatalogue.entries(PLACES + TOO_MANY).stream().map(CatalogEntry::sku).toList();

  private final Map<Provider, Integer> calls = new EnumMap<>(Provider.class);

  @Test
  void every_code_is_priced_within_a_day_and_no_meter_comes_near_its_limit() {
    give(0, PEOPLE, 0, CODES);
    Instant start = tape.clock().instant();
    untilPriced(CODES);

    Duration took = Duration.between(start, tape.clock().instant());
    assertThat(took).isLessThan(Duration.ofHours(24));
    for (Provider venue : Provider.values()) {
      assertThat(CALL.multipliedBy(calls.get(venue)))
          .as("at the pace of %s", venue)
          .isLessThan(Duration.ofHours(24));
    }
    assertThat(tape.count("soletape.wanted_codes")).isZero();
    assertNoMeterIsNearItsLimit(CODES);

    tape.add(
        CatalogEntry.DEFAULT_SCORE, codes.subList(CODES, PLACES - LAST).toArray(String[]::new));
    give(PEOPLE, PEOPLE + 30, CODES, PLACES - CODES);
    untilPriced(PLACES);
    give(1_000, 1_001, PLACES, TOO_MANY);
    sync();

    assertThat(tape.count("public.products_v2")).isEqualTo(PLACES);
    assertThat(tape.count("soletape.paused_products")).isZero();
    assertNoMeterIsNearItsLimit(PLACES);
    assertThat(notesOf(1_000))
        .containsOnly("waiting for room: all places (600) are taken by what people hold");
    theNextSlotTakesWhatIsPredicted();
  }

  private void theNextSlotTakesWhatIsPredicted() {
    tape.clock().set("2026-03-04T00:10:00Z");
    calls.clear();
    RunReport report = sync();

    assertThat(report.remaining()).isZero();
    Prediction prediction = prediction(PLACES);
    int most = 0;
    for (Provider venue : Provider.values()) {
      assertThat((double) prediction.callsADay(venue)).isCloseTo(4.0 * calls.get(venue), CLOSE);
      most = Math.max(most, calls.get(venue));
    }
    assertThat((double) prediction.syncDuration().toSeconds())
        .isCloseTo((double) Prediction.PACE.multipliedBy(most).toSeconds(), CLOSE);
  }

  private void assertNoMeterIsNearItsLimit(int products) {
    Prediction prediction = prediction(products);
    assertThat(prediction.ownBytes()).isLessThan(share(SUPABASE.limit(Meter.OWN_BYTES, products)));
    assertThat(prediction.databaseBytes())
        .isLessThan(share(SUPABASE.limit(Meter.DATABASE_BYTES, products)));
    assertThat(prediction.callsADay(Provider.STOCKX))
        .isLessThan(share(SUPABASE.limit(Meter.calls(Provider.STOCKX), products)));
    assertThat(prediction.syncDuration()).isLessThan(Duration.ofMinutes(15));
    assertThat(
            new BudgetReads(tape.database(), PLAN, () -> PollingCalendar.NORMAL, tape.clock())
                .measure()
                .gauges())
        .isNotEmpty()
        .noneMatch(gauge -> gauge.usage().isAtLeast(80));
  }

  private Prediction prediction(int products) {
    int sizes = tape.count("public.product_sizes_v2") / products;
    return new Prediction(products, sizes, PEOPLE, Prediction.USUAL.views());
  }

  private static long share(OptionalLong limit) {
    return limit.orElseThrow() * 80 / 100;
  }

  /** Twenty pairs of other codes each, all of these codes among them. */
  private void give(int firstPerson, int lastPerson, int firstCode, int count) {
    tape.database()
        .update(
            """
            insert into public."Inventory" (user_id, sku, size)
            select ('00000000-0000-4000-8000-' || lpad(u::text, 12, '0'))::uuid,
              (?::text[])[1 + ? + (u + j * greatest(1, ? / 20)) % ?], '9'
            from generate_series(?, ?) u cross join generate_series(0, least(20, ?) - 1) j
            """,
            codes.toArray(String[]::new),
            firstCode,
            count,
            count,
            firstPerson,
            lastPerson - 1,
            count);
  }

  /** A timer calls three times an hour. */
  private void untilPriced(int products) {
    int runs = 0;
    while (priced() < products) {
      assertThat(++runs).as("runs, with %d of %d priced", priced(), products).isLessThan(72);
      sync();
      tape.clock().advance(Duration.ofMinutes(20));
    }
  }

  private int priced() {
    return tape.count("(select distinct product_id from public.market_latest_v2) m");
  }

  private RunReport sync() {
    RunReport report =
        SampleRuns.of(tape.database(), RULES, PLAN, PORTFOLIO)
            .sync(tape.factories(tape.database()), tape.clock())
            .run("test", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());
    report
        .venues()
        .forEach(outcome -> calls.merge(outcome.provider(), outcome.calls(), Integer::sum));
    return report;
  }

  private List<String> notesOf(int person) {
    UUID id = UUID.fromString("00000000-0000-4000-8000-%012d".formatted(person));
    InventoryReads reads =
        new InventoryReads(tape.database(), PORTFOLIO, () -> PollingCalendar.NORMAL);
    return HeldPairs.of(reads, id, tape.clock().instant()).stream()
        .map(pair -> pair.market().trackingNote().orElse(""))
        .toList();
  }
}
