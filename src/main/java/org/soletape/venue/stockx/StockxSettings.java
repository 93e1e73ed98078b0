package org.soletape.venue.stockx;

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
   * What StockX quotes prices in, but for two. The Kuwaiti dinar has three decimals, one more than
   * a price of ours. Minor units of a price are kept as an int: in rupiah, which have two decimals,
   * that ends at 21.4 million, the price of an ordinary rare pair (1,300 dollars). In all others it
   * ends beyond 50,000 dollars.
   */
  public static final Set<String> CURRENCIES =
      Set.of(
          "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY",
          "KRW", "MOP", "MXN", "MYR", "NOK", "NZD", "PEN", "PHP", "PLN", "SEK", "SGD", "THB", "TWD",
          "USD", "VND");
}
