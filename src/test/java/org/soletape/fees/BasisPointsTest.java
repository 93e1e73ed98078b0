package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisPointsTest {

  @ParameterizedTest
  @CsvSource({"0, 0 %", "900, 9 %", "950, 9.5 %", "5, 0.05 %", "1234, 12.34 %", "10000, 100 %"})
  void a_rate_is_written_without_needless_zeros(int value, String text) {
    assertThat(new BasisPoints(value).text()).isEqualTo(text);
  }

  @Test
  void half_a_cent_is_rounded_up() {
    assertThat(new BasisPoints(5000).of(1)).isEqualTo(1);
    assertThat(new BasisPoints(4999).of(1)).isZero();
  }
}
