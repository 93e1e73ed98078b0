package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final Reading AT_MOST = Reading.exact(20, 100).orLess("duty is not stated");

  @Test
  void a_gain_whose_costs_are_not_all_stated_is_at_most_so_much() {
    Reading gain = Spread.of(List.of(AT_MOST), true, "nothing");

    assertThat(gain).isEqualTo(AT_MOST);
  }

  @Test
  void a_gain_that_is_known_is_not_lost_beside_a_higher_one_that_is_not() {
    Reading gain = Spread.of(List.of(AT_MOST, Reading.exact(10, 50)), true, "nothing");

    assertThat(gain.least()).isEqualTo(OptionalLong.of(10));
    assertThat(gain.most()).isEqualTo(OptionalLong.of(20));
    assertThat(gain.gap()).contains("duty is not stated");
  }
}
