package org.soletape.upkeep.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.polling.PollingRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.portfolio.RoomForProducts;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** How far people's pairs may make the catalogue grow. */
class GrowthTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
  private static final OptionalLong UNLIMITED = OptionalLong.empty();
  private static final Duration PACE = Duration.ofMillis(1050);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void on_a_machine_of_ones_own_there_is_room_for_all() {
    assertThat(room(SampleRuns.OWN_MACHINE, PACE)).isEqualTo(whole(ProductLimits.USUAL));
    assertThat(room(plan(500 * FreePlan.MEGABYTE, UNLIMITED), PACE).places())
        .as("the free plan of a database")
        .isEqualTo(600);
  }

  @Test
  void what_is_asked_for_in_a_month_grows_with_the_products() {
    use(10, 3_000);

    RoomForProducts room = room(plan(0, OptionalLong.of(100_000)), PACE);

    // 90,000 a month with 150 products would be 80 % of 112,500.
    assertThat(room.places()).isEqualTo(150);
    assertThat(room.bound())
        .isEqualTo(
            "all places (150) are taken by what people hold;"
                + " with more, “Requests this month” would pass 80 % of the limit");
    assertThat(room(plan(0, OptionalLong.of(225_001)), PACE).places()).isEqualTo(300);
  }

  @Test
  void what_pauses_causes_no_work() {
    use(10, 3_000);
    products(300);
    pause("sku > 'P150'");

    // 90,000 a month are what 150 took; the other 150 would double it.
    assertThat(room(plan(0, OptionalLong.of(225_001)), PACE).places()).isEqualTo(300);
  }

  @Test
  void what_pauses_keeps_its_rows() {
    FreePlan plan = plan(110 * FreePlan.MEGABYTE, UNLIMITED);
    products(300);
    pause("sku > 'P250'");
    int withoutRows = room(plan, PACE).places();
    TestMarket market =
        new TestMarket(test.database(), TODAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    for (String sku : List.of("P001", "P300")) {
      for (int size = 1; size <= 20; size++) {
        market.size(product(sku), size, Integer.toString(size));
      }
    }

    assertThat(withoutRows).isBetween(151, 599);
    assertThat(room(plan, PACE).places()).isEqualTo(withoutRows - 1);
  }

  @Test
  void a_few_days_are_not_taken_for_a_month() {
    use(1, 7_000);

    assertThat(room(plan(0, OptionalLong.of(100_000)), PACE).places())
        .as("7,000 in a week are 30,000 a month")
        .isEqualTo(399);
  }

  @Test
  void a_slot_must_have_time_for_all_of_them() {
    RoomForProducts room = room(SampleRuns.OWN_MACHINE, Duration.ofSeconds(60));

    // 287 requests a minute apart are below 80 % of six hours.
    assertThat(room.places()).isEqualTo(227);
    assertThat(room.bound()).contains("the time of a slot");
  }

  @Test
  void a_database_that_would_be_full_ends_it() {
    RoomForProducts room = room(plan(110 * FreePlan.MEGABYTE, UNLIMITED), PACE);

    assertThat(room.places()).isBetween(151, 599);
    assertThat(room.bound()).contains("“The whole database”");
  }

  @Test
  void the_number_an_operator_states_is_not_reckoned_about() {
    use(10, 3_000);
    ProductLimits stated = ProductLimits.stated(1_000);

    assertThat(growth(plan(0, OptionalLong.of(100)), PACE, stated).room(sizes(), TODAY))
        .isEqualTo(whole(stated));
  }

  private void products(int count) {
    test.database()
        .update(
            """
            insert into public.products_v2 (sku, popularity_score, created_at, updated_at)
            select 'P' || lpad(n::text, 3, '0'), 50, now(), now() from generate_series(1, ?) n
            """,
            count);
  }

  private void pause(String which) {
    test.database()
        .update(
            "insert into soletape.paused_products select id, now() from public.products_v2 where "
                + which);
  }

  private UUID product(String sku) {
    return test.database()
        .get("select id from public.products_v2 where sku = ?", row -> row.uuid("id"), sku);
  }

  private void use(int days, int requests) {
    for (int back = 0; back < days; back++) {
      new UsageLedger(test.database()).add(TODAY.minusDays(back), requests, 0);
    }
  }

  private RoomForProducts room(FreePlan plan, Duration pace) {
    return growth(plan, pace, ProductLimits.USUAL).room(sizes(), TODAY);
  }

  private Growth growth(FreePlan plan, Duration pace, ProductLimits limits) {
    return new Growth(test.database(), plan, new PollingRules(pace, 60), limits);
  }

  private static FreePlan plan(long bytes, OptionalLong requests) {
    return new FreePlan(bytes == 0 ? UNLIMITED : OptionalLong.of(bytes), requests, UNLIMITED);
  }

  private static RoomForProducts whole(ProductLimits limits) {
    return RoomForProducts.whole(limits);
  }

  /** As a new project has it: the server of the tests holds more. */
  private static SizeMeasuring.Sizes sizes() {
    TapeSize empty = new TapeSize(0, 1_000_000, 0);
    return new SizeMeasuring.Sizes(
        TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
        Prediction.NEW_DATABASE_BYTES + empty.ownBytes(),
        empty);
  }
}
