package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.portfolio.HeldPair;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.testing.HeldPairs;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;

/** From a style code nobody tracked to its prices, without anybody running seed. */
class NewcomersTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final PortfolioRules RULES = SampleRuns.PORTFOLIO;

  @RegisterExtension final Tape tape = Tape.generated();

  @Test
  void the_next_sync_finds_a_code_that_somebody_added_and_links_the_pair() {
    tape.seed("DD1391-100");
    new Inventory(tape.database(), RULES, tape.clock()).add(ANNA, SamplePair.of("fv5029 010", "9"));

    assertThat(tape.count("public.products_v2")).isEqualTo(1);

    RunReport report = tape.sync();

    assertThat(tape.count("public.products_v2")).isEqualTo(2);
    assertThat(tape.count("soletape.wanted_codes")).isZero();
    assertThat(report.synced()).isEqualTo(1);
    HeldPair pair =
        HeldPairs.of(
                new InventoryReads(tape.database(), RULES, () -> PollingCalendar.NORMAL),
                ANNA,
                tape.clock().instant())
            .getFirst();
    assertThat(pair.market().sizeKey()).isPresent();
    assertThat(pair.market().at(Provider.ALIAS).observedAt()).isPresent();
    assertThat(pair.market().trackingNote()).isEmpty();
  }

  @Test
  void a_code_no_venue_knows_is_asked_for_once_a_day() {
    new Inventory(tape.database(), RULES, tape.clock()).add(ANNA, SamplePair.of("QQ9999-999", "9"));

    tape.sync();
    int calls = tape.venues().journal().entries().size();
    tape.sync();

    assertThat(tape.venues().journal().entries()).hasSize(calls);
    assertThat(tape.count("public.products_v2")).isZero();
    tape.clock().set("2026-03-03T00:10:00Z");
    tape.sync();
    assertThat(tape.venues().journal().entries()).as("with a new token").hasSize(2 * calls);
    assertThat(
            HeldPairs.of(
                    new InventoryReads(tape.database(), RULES, () -> PollingCalendar.NORMAL),
                    ANNA,
                    tape.clock().instant())
                .getFirst()
                .market()
                .trackingNote())
        .contains("no venue knows this code");
  }
}
