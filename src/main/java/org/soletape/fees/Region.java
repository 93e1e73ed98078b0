package org.soletape.fees;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** Where a seller lives, as far as venues' fees depend on it. */
public enum Region {
  US("us", "the United States", "USD"),
  UK("uk", "the United Kingdom", "GBP"),
  EU("eu", "a member of the European Union", "EUR"),
  CA("ca", "Canada", "CAD"),
  AU("au", "Australia", "AUD"),
  JP("jp", "Japan", "JPY"),
  OTHER("other", "another country", "");

  private final String id;
  private final String label;
  private final String currency;

  Region(String id, String label, String currency) {
    this.id = id;
    this.label = label;
    this.currency = currency;
  }

  /** As forms, JSON and the database name it: {@code uk}. */
  public String id() {
    return id;
  }

  /** As part of a sentence: {@code the United Kingdom}. */
  public String label() {
    return label;
  }

  /** The region of an id; empty for anything else. */
  public static Optional<Region> of(String id) {
    return Arrays.stream(values()).filter(region -> region.id.equals(id)).findFirst();
  }

  /** Where a currency is at home; empty when it is the currency of none of the regions named. */
  public static Optional<Region> of(Currency currency) {
    return Arrays.stream(values())
        .filter(region -> region.currency.equals(currency.getCurrencyCode()))
        .findFirst();
  }
}
