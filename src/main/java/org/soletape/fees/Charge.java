package org.soletape.fees;

import java.util.List;
import java.util.Optional;

/** One fee of a schedule, as a venue states it. */
sealed interface Charge {
  /** What it is called: {@code Commission}. */
  String name();

  /**
   * A share of the sale price, by how the seller stands with the venue.
   *
   * @param standing the level or rating that decides
   * @param bands of all its values, from the first to be named to the last
   * @param least the setting that tells the smallest amount taken; empty: a venue has none
   */
  record Commission(String name, FeeSetting standing, List<Band> bands, Optional<FeeSetting> least)
      implements Charge {
    Band band(long value) {
      return bands.stream()
          .filter(band -> band.includes(value))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + name + " for " + value));
    }
  }

  /**
   * A share of the sale price, of everybody alike.
   *
   * @param rate basis points
   */
  record PriceShare(String name, int rate) implements Charge {}

  /** An amount for each pair sold, which a setting tells. */
  record Fixed(String name, FeeSetting amount) implements Charge {}

  /** A share of what the fees before it leave, which a setting tells; nothing of less than zero. */
  record EarningsShare(String name, FeeSetting rate) implements Charge {}
}
