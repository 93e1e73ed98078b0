package org.soletape.demo.generated;

import java.util.ResourceBundle;
import java.util.Set;

/** Fixed rates of the currencies StockX answers in: thousandths of a unit for one US dollar. */
public final class ExchangeRates {
  private static final ResourceBundle PER_DOLLAR = ResourceBundle.getBundle("demo.exchange-rates");

  private ExchangeRates() {}

  /** The currency codes the venue takes. */
  public static Set<String> codes() {
    return PER_DOLLAR.keySet();
  }

  /** US cents as whole units of a currency, rounded half up, never below one. */
  static long wholeUnits(long cents, String currencyCode) {
    long rate = Long.parseLong(PER_DOLLAR.getString(currencyCode));
    return Math.max(1, (cents * rate + 50_000) / 100_000);
  }
}
