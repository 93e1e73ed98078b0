package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.SizeKey;

class SizeTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.5|10.5",
        "' 10,5 '|10.5",
        "10.50|10.5",
        "10½|10.5",
        "US 10.5|10.5",
        "us10.5|10.5",
        "10.5 us|10.5",
        "M 10.5|10.5",
        "10.5M|10.5",
        "US M 9|9",
        "US Men's 9|9",
        "W 8|8W",
        "8w|8W",
        "US W 8.5|8.5W",
        "5 Y|5Y",
        "5.5c|5.5C",
      })
  void us_sizes_are_read_as_typed(String typed, String key) {
    assertThat(SizeText.parse(typed)).map(SizeKey::text).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UK 9",
        "EU 44",
        "44",
        "44 2/3",
        "XL",
        "9 UK",
        "M 10.5 W",
        "10.5 / 12W",
        "0",
        "1.2.3",
        "nine",
        "10.3"
      })
  void anything_else_is_no_size_rather_than_a_guess(String typed) {
    assertThat(SizeText.parse(typed)).isEmpty();
  }
}
