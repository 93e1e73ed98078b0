package org.soletape.money;

import java.util.Currency;

/** Which currencies prices fit into. */
public final class PriceCurrency {
  /**
   * The code of the one they do not: minor units of a price are an int, which in rupiah ends at
   * 21.4 million, the price of an ordinary rare pair.
   */
  public static final String TOO_SMALL = "IDR";

  private PriceCurrency() {}

  /** Whether it has minor units, and an ordinary price fits into them. */
  public static boolean fits(Currency currency) {
    return currency.getDefaultFractionDigits() >= 0
        && !currency.getCurrencyCode().equals(TOO_SMALL);
  }
}
