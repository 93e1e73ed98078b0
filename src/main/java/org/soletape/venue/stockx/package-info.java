/**
 * The official StockX API v2. Amounts are decimal strings in major units of the asked currency, and
 * null where nobody asks or bids. A row of market data carries no size, only a variantId. The
 * market is the account's own, so a country is never sent. There is no last sale and no sales count
 * here.
 */
package org.soletape.venue.stockx;
