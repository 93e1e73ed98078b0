package org.soletape.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Provider;
import org.soletape.venue.VenueFailure.BadItem;

class WireFieldsTest {
  private static final WireFields FIELDS = new WireFields(Provider.STOCKX);
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "178, USD, 17800",
    "178.5, USD, 17850",
    "178.50, GBP, 17850",
    "178.500, USD, 17850",
    "12000, JPY, 12000",
    "1.234, KWD, 1234",
    "21474836.47, USD, 2147483647"
  })
  void major_units_become_minor_units(String decimal, String currency, int minor) {
    assertThat(FIELDS.ofMajorUnits(decimal, Currency.getInstance(currency), "ask")).hasValue(minor);
  }

  @Test
  void null_and_zero_are_no_price() {
    assertThat(FIELDS.ofMajorUnits(null, USD, "ask")).isEmpty();
    assertThat(FIELDS.ofMajorUnits("0", USD, "ask")).isEmpty();
    assertThat(FIELDS.ofMajorUnits("0.00", USD, "ask")).isEmpty();
    assertThat(FIELDS.ofMinorUnits(null, "ask")).isEmpty();
    assertThat(FIELDS.ofMinorUnits("0", "ask")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1,5", "1.005", "1e3", "1e999999999", "free"})
  void an_amount_that_is_none_is_refused_by_name(String decimal) {
    assertThatThrownBy(() -> FIELDS.ofMajorUnits(decimal, USD, "lowestAskAmount"))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("lowestAskAmount");
  }

  @Test
  void what_holds_an_amount_that_does_not_fit_is_left_out() {
    assertThat(WireFields.unlessTooLarge(() -> FIELDS.ofMajorUnits("21474836.48", USD, "ask")))
        .isEmpty();
    assertThat(WireFields.unlessTooLarge(() -> FIELDS.ofMinorUnits("2147483648", "ask"))).isEmpty();
    assertThat(WireFields.unlessTooLarge(() -> FIELDS.ofMinorUnits("2147483647", "ask")))
        .hasValue(OptionalInt.of(2_147_483_647));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.0", "99999999999999999999"})
  void minor_units_are_whole_and_fit(String integer) {
    assertThatThrownBy(() -> FIELDS.ofMinorUnits(integer, "price_cents"))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("price_cents");
  }

  @Test
  void a_size_loses_needless_zeros_only() {
    assertThat(FIELDS.size(new BigDecimal("10.0"), "size").toPlainString()).isEqualTo("10");
    assertThat(FIELDS.size(new BigDecimal("10.5"), "size").toPlainString()).isEqualTo("10.5");
    assertThat(FIELDS.size(new BigDecimal("0.0"), "size").toPlainString()).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e999999999", "10.125", "1234567"})
  void a_number_that_is_no_size_is_refused(String number) {
    assertThatThrownBy(() -> FIELDS.size(new BigDecimal(number), "size"))
        .isInstanceOf(BadItem.class);
  }

  @Test
  void a_day_is_read_from_a_date_or_a_timestamp() {
    LocalDate day = LocalDate.of(2021, 3, 10);
    assertThat(WireFields.day("2021-03-10")).contains(day);
    assertThat(WireFields.day("2021-03-10T23:59:59.999Z")).contains(day);
    assertThat(WireFields.day("2021-13-99")).isEmpty();
    assertThat(WireFields.day("soon")).isEmpty();
    assertThat(WireFields.day(null)).isEmpty();
  }

  @Test
  void a_retail_price_that_cannot_be_read_is_absent() {
    assertThat(WireFields.retailOfMajor(new BigDecimal("119.5"), USD))
        .hasValueSatisfying(price -> assertThat(price.minor()).isEqualTo(11950));
    assertThat(WireFields.retailOfMajor(BigDecimal.ZERO, USD)).isEmpty();
    assertThat(WireFields.retailOfMajor(new BigDecimal("1e999999999"), USD)).isEmpty();
    assertThat(WireFields.retailOfMajor(new BigDecimal("9.999"), USD)).isEmpty();
    assertThat(WireFields.retailOfMinor("0", USD)).isEmpty();
    assertThat(WireFields.retailOfMinor("n/a", USD)).isEmpty();
  }
}
