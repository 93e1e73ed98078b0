package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.SizeKey;

class BrandSizesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nike|US 10.5|10.5",
        "Nike|EU 44.5|10.5 12W",
        "Jordan|44,5|10.5 12W",
        "Nike|UK 9.5|10.5",
        "Nike|UK 6|6.5 6.5Y 7 7Y",
        "Nike|EU 38|5.5 5.5Y 7W",
        "adidas|EU 44 2/3|10.5 11.5W",
        "adidas|UK 9.5|10",
        "New Balance|EU 42.5|9 10.5W",
        "ASICS|46.5 EU|12 13.5W",
        "Nike|W 8 / M 6.5|8W 6.5",
        "Puma|M 6.5 / W 8|6.5 8W",
        "Puma|EU 44|''",
        "Nike|EU 44 1/3|''",
        "Nike|CM 28|''",
        "Nike|W 8 / W 9|''",
      })
  void a_size_means_what_its_brands_table_says_and_nothing_else(
      String brand, String typed, String keys) {
    assertThat(
            SizeText.meanings(typed, Optional.of(brand)).stream()
                .map(SizeKey::text)
                .collect(Collectors.joining(" ")))
        .isEqualTo(keys);
  }
}
