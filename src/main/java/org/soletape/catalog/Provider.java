package org.soletape.catalog;

import java.util.Currency;
import java.util.Optional;

/**
 * A venue as data names it, the {@code provider} column holding {@link #id()}, and what it
 * publishes: whoever needs to know that asks here, and not which venue it is.
 */
public enum Provider {
  STOCKX("stockx", "StockX", false, false, Optional.empty()),
  ALIAS("alias", "Alias", true, true, Optional.of(Currency.getInstance("USD")));

  private final String id;
  private final String label;
  private final boolean sales;
  private final boolean lastSale;
  private final Optional<Currency> onlyCurrency;

  Provider(
      String id, String label, boolean sales, boolean lastSale, Optional<Currency> onlyCurrency) {
    this.id = id;
    this.label = label;
    this.sales = sales;
    this.lastSale = lastSale;
    this.onlyCurrency = onlyCurrency;
  }

  /** The value stored in the database and sent in JSON: {@code stockx} or {@code alias}. */
  public String id() {
    return id;
  }

  /** The name people know the venue by. */
  public String label() {
    return label;
  }

  /** Whether the venue tells how many pairs of a size were sold within seven days. */
  public boolean publishesSales() {
    return sales;
  }

  /** Whether the venue tells what a size was sold for last. */
  public boolean publishesLastSale() {
    return lastSale;
  }

  /** The currency of all the venue's amounts; empty when it answers in the one it is asked in. */
  public Optional<Currency> onlyCurrency() {
    return onlyCurrency;
  }

  /**
   * The venue of a stored id.
   *
   * @throws IllegalArgumentException when no venue has this id
   */
  public static Provider of(String id) {
    for (Provider provider : values()) {
      if (provider.id.equals(id)) {
        return provider;
      }
    }
    throw new IllegalArgumentException("unknown provider '" + id + "'");
  }
}
