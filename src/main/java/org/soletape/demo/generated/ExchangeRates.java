package org.soletape.demo.generated;

import java.util.Map;
import java.util.Set;

/** Fixed rates of the currencies StockX answers in: thousandths of a unit for one US dollar. */
public final class ExchangeRates {
  private static final Map<String, Long> PER_DOLLAR =
      Map.ofEntries(
          Map.entry("AUD", 1_540L),
          Map.entry("BRL", 5_400L),
          Map.entry("CAD", 1_390L),
          Map.entry("CHF", 800L),
          Map.entry("CLP", 950_000L),
          Map.entry("CNY", 7_150L),
          Map.entry("DKK", 6_450L),
          Map.entry("EUR", 860L),
          Map.entry("GBP", 750L),
          Map.entry("HKD", 7_800L),
          Map.entry("HUF", 335_000L),
          Map.entry("IDR", 16_500_000L),
          Map.entry("ILS", 3_300L),
          Map.entry("JPY", 152_000L),
          Map.entry("KRW", 1_430_000L),
          Map.entry("KWD", 307L),
          Map.entry("MOP", 8_000L),
          Map.entry("MXN", 18_500L),
          Map.entry("MYR", 4_200L),
          Map.entry("NOK", 10_100L),
          Map.entry("NZD", 1_730L),
          Map.entry("PEN", 3_400L),
          Map.entry("PHP", 58_000L),
          Map.entry("PLN", 3_650L),
          Map.entry("SEK", 9_450L),
          Map.entry("SGD", 1_300L),
          Map.entry("THB", 32_500L),
          Map.entry("TWD", 31_000L),
          Map.entry("USD", 1_000L),
          Map.entry("VND", 26_300_000L));

  private ExchangeRates() {}

  /** The currency codes the venue takes. */
  public static Set<String> codes() {
    return PER_DOLLAR.keySet();
  }

  /** US cents as whole units of a currency, rounded half up, never below one. */
  static long wholeUnits(long cents, String currencyCode) {
    return Math.max(1, (cents * PER_DOLLAR.get(currencyCode) + 50_000) / 100_000);
  }
}
