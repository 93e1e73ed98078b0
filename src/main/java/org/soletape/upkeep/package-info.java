/**
 * What a process does beside serving and polling: it keeps the database inside its window of seven
 * days, starts a run in every slot, and notices when a thread of its own died.
 *
 * <pre>{@code
 * Cleanup.run()      partitions ahead, old ones dropped, past days rewritten without slack,
 *                    ledgers pruned, products re-scored, the day's readings kept
 * SlotScheduler      a sync early in each slot, a cleanup once a day; serve's own trigger
 * ThreadWatch        thread("polling", work) is told by stopped() once it ended
 * }</pre>
 *
 * <p>Every step of a cleanup gives way: it waits two seconds at most for somebody's transaction and
 * says in a note what it left for another time ({@code db.GivingWay}). Running it twice changes
 * nothing more.
 */
package org.soletape.upkeep;
