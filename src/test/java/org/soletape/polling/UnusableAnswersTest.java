package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.polling.SixShoes.SKUS;
import static org.soletape.polling.SixShoes.failed;
import static org.soletape.polling.SixShoes.missing;
import static org.soletape.polling.SixShoes.outcome;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.demo.FaultProfile;
import org.soletape.demo.FaultRule;
import org.soletape.market.CalendarReads;
import org.soletape.market.Slot;
import org.soletape.testing.Tape;

/** One product that a venue or the database has no use for, beside others that are fine. */
class UnusableAnswersTest {
  @RegisterExtension final Tape tape = Tape.generated();

  @BeforeEach
  void seed() {
    SixShoes.seed(tape);
  }

  @Test
  void closed_products_stop_no_venue_and_stand_last_in_the_next_run() {
    Set<String> closed = Set.of(id("DD1391-100"), id("B75806"), id("CW2288-111"), id("FV5029-006"));
    tape.venues().faults().raise(FaultRule.of(FaultProfile.FORBIDDEN_PRODUCT, closed));

    for (int run = 0; run < 2; run++) {
      tape.sync();
      tape.clock().advance(Slot.LENGTH);
    }

    assertThat(
            tape.texts(
                """
                select distinct p.sku as text from soletape.market_books b
                join public.products_v2 p on p.id = b.product_id
                where b.provider = 'stockx' and b.slot = '2026-03-02 12:00Z' order by 1
                """))
        .containsExactly("DZ5485-612", "FV5029-010");
  }

  @Test
  void what_stays_unusable_is_an_outcome_that_is_named_and_no_debt() {
    tape.venues()
        .faults()
        .raise(FaultRule.of(FaultProfile.NULL_BODY, Set.of(id("DD1391-100"), id("B75806"))));

    RunReport first = tape.sync();
    assertThat(first.outcome()).isEqualTo("complete");
    assertThat(first.remaining()).isZero();
    assertThat(first.notes()).containsExactly("StockX: no usable answer about B75806, DD1391-100");
    RunReport second = tape.sync();
    assertThat(second.synced()).isZero();
    assertThat(second.nothingCouldBeDone()).isFalse();
    assertThat(second.outcome()).isEqualTo("complete");
    assertThat(second.notes()).isEqualTo(first.notes());
    PollingStatus status =
        new StatusReads(tape.database(), new CalendarReads(tape.database())::read, tape.clock())
            .read();
    assertThat(status.current().isComplete()).as("nothing is awaited").isTrue();
    assertThat(status.lastFull())
        .hasValueSatisfying(full -> assertThat(full.covered()).isEqualTo(SKUS.size() - 2));

    tape.sync();
    tape.venues().journal().clear();
    assertThat(tape.sync().outcome()).isEqualTo("complete");
    assertThat(tape.venues().journal().entries()).as("asked often enough in this slot").isEmpty();
    tape.clock().advance(Slot.LENGTH);
    assertThat(tape.sync().failed()).isEqualTo(2);
  }

  @Test
  void what_the_database_refuses_of_one_product_stops_no_other() {
    tape.database()
        .update(
            """
            alter table soletape.product_summaries add constraint refused
              check (product_id <> '%s') not valid
            """
                .formatted(tape.product("CW2288-111").id()));

    RunReport report = tape.sync();

    assertThat(report.synced()).isEqualTo(SKUS.size() - 1);
    assertThat(failed(report)).containsExactly("CW2288-111 alias bug", "CW2288-111 stockx bug");
    assertThat(report.outcome()).isEqualTo("partial");
  }

  private String id(String sku) {
    return tape.product(sku).venueId(Provider.STOCKX).orElseThrow();
  }

  @Test
  void a_vanished_product_is_found_again_and_is_no_new_mapping() {
    List<String> mappedAt = mappedAt();
    List<String> sizes = sizes();
    tape.venues().faults().raise(FaultRule.parse("vanished-product:stockx:all"));
    tape.sync();
    assertThat(
            tape.texts(
                "select distinct provider || ' ' || state as text"
                    + " from soletape.listings order by 1"))
        .containsExactly("alias mapped", "stockx gone");
    tape.sync();

    tape.venues().faults().clear();
    tape.venues().journal().clear();
    RunReport healed = tape.sync();

    assertThat(healed.remaining()).isZero();
    assertThat(outcome(healed, Provider.STOCKX).calls()).isEqualTo(3 * SKUS.size());
    assertThat(mappedAt()).isEqualTo(mappedAt);
    assertThat(sizes()).isEqualTo(sizes);
  }

  @Test
  void both_venues_may_find_one_product_again_at_the_same_time() {
    tape.database().update("delete from public.product_sizes_v2");
    tape.database().update("update soletape.listings set sizes_stale = true");

    RunReport report = tape.sync();

    assertThat(report.failures()).isEmpty();
    assertThat(report.remaining()).isZero();
    assertThat(missing(tape)).isEmpty();
  }

  private List<String> sizes() {
    return tape.texts("select s::text as text from public.product_sizes_v2 s order by id");
  }

  private List<String> mappedAt() {
    return tape.texts(
        "select product_id || provider || mapped_at as text from soletape.listings order by 1");
  }
}
