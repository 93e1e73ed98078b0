package org.soletape.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns a catalogue file may have. */
enum CatalogColumn {
  SKU,
  BRAND,
  MODEL,
  COLORWAY,
  POPULARITY_SCORE,
  RETAIL_PRICE_USD,
  RELEASE_DATE;

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CatalogColumn> of(String title) {
    return Arrays.stream(values())
        .filter(column -> column.title().equals(title.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static String known() {
    return Arrays.stream(values()).map(CatalogColumn::title).collect(Collectors.joining(", "));
  }
}
