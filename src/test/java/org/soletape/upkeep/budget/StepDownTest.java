package org.soletape.upkeep.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.market.Rhythm;

class StepDownTest {
  private static final long LIMIT = 1000;

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 0, NORMAL",
    "NORMAL, 799, NORMAL",
    "NORMAL, 800, SPARING",
    "NORMAL, 949, SPARING",
    "NORMAL, 950, MINIMAL",
    "NORMAL, 2000, MINIMAL",
    "SPARING, 949, SPARING",
    "SPARING, 950, MINIMAL",
    "SPARING, 799, SPARING",
    "SPARING, 750, SPARING",
    "SPARING, 749, NORMAL",
    "MINIMAL, 949, MINIMAL",
    "MINIMAL, 900, MINIMAL",
    "MINIMAL, 899, SPARING",
    "MINIMAL, 750, SPARING",
    "MINIMAL, 749, NORMAL",
  })
  void the_fullest_meter_decides(Rhythm present, long used, Rhythm next) {
    assertThat(StepDown.next(List.of(database(used), database(3)), present, true)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "SPARING, 0, SPARING",
    "MINIMAL, 0, MINIMAL",
    "MINIMAL, 899, MINIMAL",
    "NORMAL, 800, SPARING",
    "SPARING, 950, MINIMAL",
  })
  void on_the_day_of_a_change_it_only_slows_down(Rhythm present, long used, Rhythm next) {
    assertThat(StepDown.next(List.of(database(used)), present, false)).isEqualTo(next);
  }

  @Test
  void what_has_no_limit_or_is_only_an_aim_slows_nothing_down() {
    Usage unlimited = new Usage(Meter.DATABASE_BYTES, Long.MAX_VALUE / 200, OptionalLong.empty());
    Usage aim = new Usage(Meter.OWN_BYTES, LIMIT, OptionalLong.of(LIMIT));

    assertThat(StepDown.next(List.of(unlimited, aim), Rhythm.NORMAL, true))
        .isEqualTo(Rhythm.NORMAL);
  }

  private static Usage database(long used) {
    return new Usage(Meter.DATABASE_BYTES, used, OptionalLong.of(LIMIT));
  }
}
