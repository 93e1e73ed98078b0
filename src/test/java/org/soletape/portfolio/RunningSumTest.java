package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;

class RunningSumTest {
  private final RunningSum sum = new RunningSum();

  @Test
  void nothing_added_is_no_amount() {
    assertThat(sum.sum()).isEqualTo(CountedSum.NONE);
    sum.add(missing(FigureState.NO_COST));
    assertThat(sum.sum()).isEqualTo(new CountedSum(Optional.empty(), 0, 1, 0));
  }

  @Test
  void what_is_not_known_or_converted_is_counted() {
    sum.add(value("10.00"));
    sum.add(missing(FigureState.NO_RATE));
    sum.add(value("5.50").resting(false, true));
    sum.add(value("-20.00"));

    assertThat(sum.sum()).isEqualTo(new CountedSum(Optional.of(usd("-4.50")), 3, 4, 1));
  }

  @Test
  void another_currency_is_refused_and_leaves_the_sum() {
    sum.add(value("10.00"));

    assertThatThrownBy(() -> sum.add(Figure.of(eur("1.00"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sum.sum()).isEqualTo(new CountedSum(Optional.of(usd("10.00")), 1, 1, 0));
  }

  @Test
  void a_sum_too_large_to_count_is_refused() {
    sum.add(Figure.of(new Money(Long.MAX_VALUE, usd("1").currency())));

    assertThatThrownBy(() -> sum.add(value("0.01"))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void it_goes_on_from_a_sum() {
    sum.add(value("10.00"));
    sum.add(missing(FigureState.NO_RATE));
    RunningSum further = RunningSum.from(sum.sum());
    further.add(value("1.00"));

    assertThat(further.sum()).isEqualTo(new CountedSum(Optional.of(usd("11.00")), 2, 3, 0));
  }
}
