/**
 * The tape: books of quotes, one per product, venue and slot, packed into arrays, and the latest
 * quote of every size. A missing price is absent at every step, never zero.
 */
package org.soletape.market;
