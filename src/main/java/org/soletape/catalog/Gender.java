package org.soletape.catalog;

import java.util.Locale;
import java.util.Optional;

/**
 * Whom a shoe is sized for; it fixes the size scale. StockX says men, women, kids, unisex; Alias
 * says men, women, youth and, for small ones, infant.
 */
public enum Gender {
  MEN,
  WOMEN,
  KIDS,
  UNISEX;

  /** Reads either venue's word; an unknown or missing word is no gender, not a guess. */
  public static Optional<Gender> read(String venueWord) {
    if (venueWord == null) {
      return Optional.empty();
    }
    return switch (venueWord.toLowerCase(Locale.ROOT)) {
      case "men" -> Optional.of(MEN);
      case "women" -> Optional.of(WOMEN);
      case "kids", "youth", "child", "preschool", "toddler", "infant" -> Optional.of(KIDS);
      case "unisex" -> Optional.of(UNISEX);
      default -> Optional.empty();
    };
  }

  /** The word kept in {@code products_v2.gender}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
