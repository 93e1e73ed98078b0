package org.soletape.venue.stockx;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Currency;
import java.util.Set;
import org.soletape.venue.HttpPatience;

/**
 * How StockX is reached.
 *
 * @param baseUrl with the version: https://api.stockx.com/v2
 * @param tokenUrl where access tokens are renewed
 * @param currency what prices are asked in; it does not choose the market, the account does
 */
public record StockxSettings(
    URI baseUrl,
    URI tokenUrl,
    StockxCredentials credentials,
    Currency currency,
    HttpPatience patience) {
  /**
   * What StockX quotes prices in, but for the Kuwaiti dinar: its three decimals are more than a
   * price of ours has.
   */
  public static final Set<String> CURRENCIES =
      Set.of(
          "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS",
          "JPY", "KRW", "MOP", "MXN", "MYR", "NOK", "NZD", "PEN", "PHP", "PLN", "SEK", "SGD", "THB",
          "TWD", "USD", "VND");

  public StockxSettings {
    requireNonNull(baseUrl, "baseUrl is null");
    requireNonNull(tokenUrl, "tokenUrl is null");
    requireNonNull(credentials, "credentials is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(patience, "patience is null");
  }
}
