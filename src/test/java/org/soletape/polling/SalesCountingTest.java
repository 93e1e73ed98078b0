package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.demo.FaultRule;
import org.soletape.demo.JournalEntry;
import org.soletape.market.Slot;
import org.soletape.testing.Tape;

class SalesCountingTest {
  private static final PollingRules ONE = new PollingRules(Duration.ZERO, 1);
  private static final PollingRules FIVE = new PollingRules(Duration.ZERO, 5);

  @RegisterExtension final Tape tape = Tape.generated();

  @BeforeEach
  void seed() {
    tape.add(90, "DD1391-100");
    tape.add(80, "FV5029-010");
    tape.seed();
    nextSlot();
  }

  @Test
  void the_budget_is_spent_once_in_a_slot() {
    RunReport first = tape.sync(FIVE);
    assertThat(asked()).hasSize(5);
    RunReport second = tape.sync(FIVE);

    assertThat(counted(first)).isEqualTo(5);
    assertThat(asked()).hasSize(5);
    assertThat(counted(second)).isZero();
    assertThat(second.calls()).isZero();
    assertThat(
            tape.count(
                "public.market_data_v2 where sales_7d is not null"
                    + " and snapshot_at >= '2026-03-02 06:00Z'"))
        .isEqualTo(5);
    assertThat(tape.count("public.market_latest_v2 where sales_7d is not null")).isEqualTo(5);
  }

  @Test
  void sizes_take_turns_from_slot_to_slot() {
    Set<String> counted = new HashSet<>();
    for (int slot = 0; slot < 3; slot++) {
      tape.venues().journal().clear();
      tape.sync(FIVE);
      counted.addAll(asked());
      nextSlot();
    }
    assertThat(counted).hasSize(15);
  }

  @Test
  void a_size_that_somebody_holds_comes_first_in_every_slot() {
    String held = holdSizeTen();
    for (int slot = 0; slot < 2; slot++) {
      tape.venues().journal().clear();
      tape.sync(ONE);
      assertThat(asked()).containsExactly(held);
      nextSlot();
    }
  }

  @Test
  void a_held_size_whose_count_failed_comes_first_again_after_a_day() {
    String held = holdSizeTen();
    tape.sync();
    tape.venues().faults().raise(FaultRule.parse("null-body:alias:all*1"));
    tape.venues().journal().clear();
    tape.sync(ONE);
    assertThat(asked()).containsExactly(held);
    for (int slot = 0; slot < 4; slot++) {
      nextSlot();
      tape.sync(ONE);
      assertThat(asked()).hasSize(1).doesNotContain(held);
    }

    nextSlot();
    tape.sync(ONE);

    assertThat(asked()).containsExactly(held);
  }

  @Test
  void a_count_that_fails_costs_no_book_and_goes_to_the_end() {
    tape.sync();
    tape.venues().faults().raise(FaultRule.parse("null-body:alias:all*5"));
    tape.venues().journal().clear();

    RunReport failed = tape.sync(FIVE);
    List<String> first = asked();
    tape.sync(FIVE);
    assertThat(asked()).as("the slot's budget is spent").isEqualTo(first).hasSize(5);
    nextSlot();
    RunReport next = tape.sync(FIVE);

    assertThat(counted(failed)).isZero();
    assertThat(failed.failures()).isEmpty();
    assertThat(failed.remaining()).isZero();
    assertThat(counted(next)).isEqualTo(5);
    assertThat(asked()).hasSize(5).doesNotContainAnyElementsOf(first);
  }

  @Test
  void a_rate_limit_ends_the_counting_and_is_told() {
    tape.sync();
    tape.venues().faults().raise(FaultRule.parse("rate-limited-seconds:alias:all"));

    RunReport report = tape.sync(FIVE);

    assertThat(report.notes()).singleElement().asString().startsWith("Alias: recent sales: ");
    assertThat(report.remaining()).isZero();
    assertThat(report.outcome()).isEqualTo("complete");
  }

  @Test
  void without_a_budget_nothing_is_asked() {
    tape.sync();
    assertThat(asked()).isEmpty();
    assertThat(tape.count("soletape.sales_counts")).isZero();
  }

  /** Somebody holds this size and has sold another; returns how the size is asked for. */
  private String holdSizeTen() {
    tape.database()
        .update(
            """
            insert into public."Inventory" (user_id, status, product_v2_id, size_v2_id)
            select gen_random_uuid(), x.status, s.product_id, s.id
            from public.product_sizes_v2 s join public.products_v2 p on p.id = s.product_id,
              (values ('listed', '10'), ('sold', '9')) x (status, size_key)
            where p.sku = 'FV5029-010' and s.size_key = x.size_key
            """);
    return "/" + tape.product("FV5029-010").venueId(Provider.ALIAS).orElseThrow() + " 10";
  }

  private static int counted(RunReport report) {
    return report.venues().stream().mapToInt(VenueOutcome::sales).sum();
  }

  /** What recent sales were asked for since the journal was cleared. */
  private List<String> asked() {
    return tape.venues().journal().entries(Provider.ALIAS).stream()
        .map(JournalEntry::target)
        .filter(target -> target.contains("/recent_sales"))
        .map(
            target ->
                "/"
                    + target.replaceFirst(".*[?&]catalog_id=([^&]*).*", "$1")
                    + " "
                    + target.replaceFirst(".*[?&]size=([^&]*).*", "$1"))
        .toList();
  }

  private void nextSlot() {
    tape.clock().advance(Slot.LENGTH);
    tape.venues().journal().clear();
  }
}
