package org.soletape.money;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which currencies prices fit into. */
public final class PriceCurrency {
  /**
   * The code of the one they do not: minor units of a price are an int, which in rupiah ends at
   * 21.4 million, the price of an ordinary rare pair.
   */
  public static final String TOO_SMALL = "IDR";

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private PriceCurrency() {}

  /** The one of a code of ISO 4217 such as GBP; empty for any other text, and where none fits. */
  public static Optional<Currency> of(String code) {
    if (!CODE.matcher(code).matches()) {
      return Optional.empty();
    }
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .filter(PriceCurrency::fits)
        .findFirst();
  }

  /** Whether it has minor units, and an ordinary price fits into them. */
  public static boolean fits(Currency currency) {
    return currency.getDefaultFractionDigits() >= 0
        && !currency.getCurrencyCode().equals(TOO_SMALL);
  }
}
