package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.SizeKey.Scale;

class SizeKeyTest {

  @ParameterizedTest
  @CsvSource({
    "10.5, 10.5, NONE",
    "10.5W, 10.5, WOMEN",
    "5Y, 5, YOUTH",
    "6C, 6, CHILD",
    "10.25, 10.25, NONE",
    "25, 25, NONE",
    "0.5C, 0.5, CHILD"
  })
  void a_printed_size_is_its_number_and_its_scale(String printed, BigDecimal number, Scale scale) {
    assertThat(SizeKey.parse(printed)).contains(new SizeKey(number, scale));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "XL",
        "PSA 10",
        "One Size",
        "UK 9",
        "US 10",
        "0",
        "0.0",
        "-5",
        "+5",
        "25.5",
        "40",
        "10.3",
        "10.125",
        "10.",
        ".5",
        "010",
        "10,5",
        "10 W",
        "10M",
        "10.5WY",
        "1e1",
        "44 2/3",
        "2XL",
        "١٠",
        "W"
      })
  void what_is_no_us_shoe_size_is_none(String printed) {
    assertThat(SizeKey.parse(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10.50, 10.5", "10.0, 10", "10, 10", "20, 20", "7.00W, 7W", "5y, 5Y", "' 6c ', 6C"})
  void one_size_has_one_text(String printed, String text) {
    assertThat(SizeKey.parse(printed).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void trailing_zeros_make_no_other_size() {
    assertThat(new SizeKey(new BigDecimal("10.50"), Scale.NONE))
        .isEqualTo(new SizeKey(new BigDecimal("10.5"), Scale.NONE))
        .hasSameHashCodeAs(new SizeKey(new BigDecimal("10.5"), Scale.NONE))
        .isNotEqualTo(new SizeKey(new BigDecimal("10.5"), Scale.WOMEN));
  }

  @Test
  void a_number_that_no_shoe_has_makes_no_key() {
    for (String number : List.of("0", "-1", "25.25", "10.1")) {
      assertThatThrownBy(() -> new SizeKey(new BigDecimal(number), Scale.NONE))
          .as(number)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(number);
    }
  }

  @Test
  void child_sizes_come_before_youth_and_youth_before_adult() {
    assertThat(
            Stream.of("12W", "12", "11.5W", "1Y", "10.5C", "7Y", "6", "13C", "10")
                .map(printed -> SizeKey.parse(printed).orElseThrow())
                .sorted()
                .map(SizeKey::text))
        .containsExactly("10.5C", "13C", "1Y", "7Y", "6", "10", "11.5W", "12", "12W");
  }

  @Property
  void reading_what_was_written_gives_the_same_size(@ForAll("keys") SizeKey key) {
    assertThat(SizeKey.parse(key.text())).contains(key);
  }

  @Property
  void order_agrees_with_equality(@ForAll("keys") SizeKey one, @ForAll("keys") SizeKey other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  @Property
  void any_text_is_read_or_refused_without_a_fault(@ForAll String printed) {
    SizeKey.parse(printed).ifPresent(key -> assertThat(SizeKey.parse(key.text())).contains(key));
  }

  @Provide
  Arbitrary<SizeKey> keys() {
    return Combinators.combine(Arbitraries.integers().between(1, 100), Arbitraries.of(Scale.class))
        .as((quarters, scale) -> new SizeKey(BigDecimal.valueOf(quarters * 25L, 2), scale));
  }
}
