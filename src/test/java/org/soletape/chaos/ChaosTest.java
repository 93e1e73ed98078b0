package org.soletape.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Two minutes of faults, which must leave nothing wrong. {@code bench/run chaos} takes longer, with
 * any seed.
 */
class ChaosTest {
  private static final long SEED = Long.getLong("chaos.seed", 1);
  private static final Duration LENGTH = Duration.ofMinutes(2);

  @Test
  void nothing_is_lost_doubled_half_written_or_back_dated() throws Exception {
    assertThat(Chaos.run(SEED, LENGTH, System.out)).as("seed %d", SEED).isEmpty();
  }
}
