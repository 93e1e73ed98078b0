package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.demo.FaultRule;
import org.soletape.testing.Tape;

class SlowVenueTest {
  @RegisterExtension final Tape tape = Tape.impatient();

  @Test
  void a_venue_that_answers_too_late_is_unavailable_and_asked_again_by_the_next_sync() {
    tape.seed("DD1391-100");
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.venues().faults().raise(FaultRule.parse("slow-first-byte:stockx:all"));

    RunReport slow = tape.sync();
    tape.venues().faults().clear();
    RunReport healed = tape.sync();

    assertThat(slow.synced()).isEqualTo(1);
    assertThat(slow.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.kind()).isEqualTo("unavailable");
              assertThat(failure.message()).contains("did not answer within");
            });
    assertThat(tape.texts("select kind || ' ' || tries as text from soletape.failed_polls"))
        .containsExactly("unavailable 2");
    assertThat(healed.remaining()).isZero();
  }
}
