package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysHeldTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, held, , 0",
    "2026-11-22, listed, , 1",
    "2025-11-23, held, , 365",
    "2026-11-01, sold, 2026-11-11, 10",
    "2026-11-01, sold, 2026-11-01, 0"
  })
  void days_run_from_the_purchase_to_today_or_to_the_sale(
      LocalDate bought, String status, LocalDate sold, int days) {
    assertThat(pair(bought, status, sold).daysHeld(TODAY)).hasValue(days);
  }

  @ParameterizedTest
  @CsvSource({
    ", held, ",
    "2026-11-01, sold, ",
    ", sold, 2026-11-01",
    "2026-11-02, sold, 2026-11-01"
  })
  void they_are_unknown_where_a_day_is_not_stated_or_the_sale_comes_first(
      LocalDate bought, String status, LocalDate sold) {
    assertThat(pair(bought, status, sold).daysHeld(TODAY)).isEmpty();
  }

  @Test
  void a_pair_bought_where_it_is_tomorrow_already_is_held_for_none() {
    assertThat(pair(TODAY.plusDays(1), "held", null).daysHeld(TODAY)).hasValue(0);
  }

  private static Pair pair(LocalDate bought, String status, LocalDate sold) {
    Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
    cells.put(InventoryColumn.STATUS, ItemStatus.of(status));
    if (bought != null) {
      cells.put(InventoryColumn.PURCHASE_DATE, bought);
    }
    if (sold != null) {
      cells.put(InventoryColumn.SOLD_AT, sold);
    }
    return new StoredPair(cells).pair();
  }
}
