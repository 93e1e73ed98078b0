package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedBookTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  @Test
  void a_field_that_no_size_has_is_no_array_at_all() {
    PackedBook packed = PackedBook.of(List.of(quote(3, OptionalInt.of(500), NONE)));

    assertThat(packed.lowestAsk()).containsExactly(null, null, 500);
    assertThat(packed.highestBid()).isNull();
    assertThat(packed.lastSale()).isNull();
    assertThat(packed.sales7d()).isNull();
  }

  @Test
  void a_size_with_nothing_offered_is_sent_all_the_same() {
    PackedBook packed = PackedBook.of(List.of(quote(1, NONE, NONE), quote(10, NONE, NONE)));

    assertThat(packed.sent()).containsExactly(0b0000_0001, 0b0000_0010);
    assertThat(packed.lowestAsk()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "8, 1", "9, 2", "16, 2", "17, 3", "24, 3", "25, 4"})
  void eight_sizes_take_a_byte(int sizes, int bytes) {
    List<Quote> quotes =
        IntStream.rangeClosed(1, sizes).mapToObj(ordinal -> quote(ordinal, NONE, NONE)).toList();

    assertThat(PackedBook.of(quotes).sent()).hasSize(bytes);
  }

  @Test
  void more_sales_than_the_column_holds_are_told_as_its_largest() {
    Quote quote = new Quote(1, NONE, NONE, NONE, OptionalInt.of(40_000));

    assertThat(PackedBook.of(List.of(quote)).sales7d()).containsExactly(Short.MAX_VALUE);
  }

  private static Quote quote(int ordinal, OptionalInt ask, OptionalInt bid) {
    return new Quote(ordinal, ask, bid, NONE, NONE);
  }
}
