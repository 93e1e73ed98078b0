/**
 * Draining the slot: what is due, one drainer per venue, its pace, one action per kind of failure,
 * and a row for every run. Anything may start a drain at any time; the ledger makes it harmless.
 *
 * <p>One run, for every venue side by side:
 *
 * <pre>
 *   SlotLedger      what this venue still owes the slot, highest score first
 *   VenueTurn       its lease, its pace, its calls of the day
 *   VenueAttempts   one product: asked, retried or noted, by the kind of {@code VenueFailure}
 *   BookKeeper      the answer into the tape; sizes nobody knows make the listing stale
 *   SalesCounting   what is left of the budget goes into recent sales
 * </pre>
 *
 * <p>A process that dies between two products has lost nothing: the next run finds the same ledger
 * and goes on. {@code DD1391-100} at a venue that answers 404 is a bad item: noted, its listing
 * gone, found again by the next run. What the runs came to is read by {@link
 * org.soletape.polling.StatusReads}, for the status page and its JSON alike.
 */
package org.soletape.polling;
