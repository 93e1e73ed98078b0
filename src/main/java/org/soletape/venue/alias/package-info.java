/**
 * The official Alias API v1, the seller side of GOAT. Amounts are strings of USD cents, and "0"
 * where there is no such price. Sizes are plain US numbers without their scale letter, and one
 * answer holds every size in every condition: a price here is that of a new pair in a good box.
 * Lowest ask and highest bid need not come from the same region or consignment, so they may cross;
 * that is kept.
 */
package org.soletape.venue.alias;
