package org.soletape.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void the_sign_of_a_change_is_its_direction() {
    assertThat(Trend.of(OptionalInt.of(320))).isEqualTo(Trend.UP);
    assertThat(Trend.of(OptionalInt.of(-320))).isEqualTo(Trend.DOWN);
  }

  @Test
  void what_rounds_to_nothing_is_flat() {
    assertThat(Trend.of(OptionalInt.of(4))).isEqualTo(Trend.FLAT);
    assertThat(Trend.of(OptionalInt.of(-4))).isEqualTo(Trend.FLAT);
    assertThat(Trend.of(OptionalInt.of(-5))).isEqualTo(Trend.DOWN);
  }

  @Test
  void a_missing_change_is_unknown_and_not_flat() {
    assertThat(Trend.of(OptionalInt.empty())).isEqualTo(Trend.UNKNOWN);
  }

  @Test
  void changes_read_as_percent_with_one_decimal() {
    assertThat(Trend.text(325)).isEqualTo("3.3%");
    assertThat(Trend.text(-325)).isEqualTo("3.3%");
    assertThat(Trend.text(1_000_000_000)).isEqualTo("10000000%");
  }
}
