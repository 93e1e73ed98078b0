package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;

class SizeCurveTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void the_median_is_the_one_in_the_middle_or_the_mean_of_two_rounded_half_up() {
    assertThat(SizeCurve.of(cents(300, 100, 200)))
        .contains(new SizeCurve(cents(200).getFirst(), 3));
    assertThat(SizeCurve.of(cents(301, 100, 200, 400)).orElseThrow().median().minor())
        .isEqualTo(251);
  }

  @Test
  void of_two_sizes_there_is_no_curve() {
    assertThat(SizeCurve.of(cents(100, 200))).isEmpty();
    assertThat(SizeCurve.of(List.of())).isEmpty();
  }

  @Test
  void a_premium_is_in_thousandths_of_the_median_on_either_side() {
    SizeCurve curve = SizeCurve.of(cents(160, 160, 160)).orElseThrow();

    assertThat(curve.premium(cents(200).getFirst())).isEqualTo(250);
    assertThat(curve.premium(cents(120).getFirst())).isEqualTo(-250);
    assertThat(curve.premium(cents(160).getFirst())).isZero();
  }

  private static List<Money> cents(long... minor) {
    return LongStream.of(minor).mapToObj(each -> new Money(each, USD)).toList();
  }
}
