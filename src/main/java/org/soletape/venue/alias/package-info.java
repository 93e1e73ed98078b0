/**
 * The official Alias API v1, the seller side of GOAT. Amounts are strings of USD cents, and "0"
 * where there is no such price. Sizes are plain US numbers without their scale letter, and one
 * answer holds every size in every condition: a price here is that of a new pair in a good box.
 * Lowest ask and highest bid need not come from the same region or consignment, so they may cross;
 * that is kept.
 *
 * <p>A row of a book, and the quote the mapping makes of it:
 *
 * <pre>
 *   {"size": 10.5, "availability": {"lowest_listing_price_cents": "17800",
 *     "highest_offer_price_cents": "0", "last_sold_listing_price_cents": "17250"}}
 *
 *   size 10.5: ask 178.00, nobody bids, last sold for 172.50
 * </pre>
 */
package org.soletape.venue.alias;
