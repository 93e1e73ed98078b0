/**
 * The official StockX API v2. Amounts are decimal strings in major units of the asked currency, and
 * null where nobody asks or bids. A row of market data carries no size, only a variantId. The
 * market is the account's own, so a country is never sent. There is no last sale and no sales count
 * here.
 *
 * <p>A row of a book, and the quote the mapping makes of it for the size that has this variant:
 *
 * <pre>
 *   {"variantId": "0090f463-...", "currencyCode": "USD",
 *     "lowestAskAmount": "178", "highestBidAmount": null}
 *
 *   ask 178.00, nobody bids
 * </pre>
 *
 * <p>An access token is had for a refresh token and renewed before it ends; {@code StockxAuth}
 * keeps both, since StockX may replace the refresh token too.
 */
package org.soletape.venue.stockx;
