/**
 * Products and sizes people keep an eye on, and how their prices moved: since they began to, and in
 * the last day, week and month.
 *
 * <p>What is watched counts as held where products are given their rhythm and their places, see
 * {@link org.soletape.catalog.HeldShoes}. The price a day ago is that of the tape, older ones are
 * closes of history. Page and JSON share the reads:
 *
 * <pre>{@code
 * List<WatchedShoe> watched = new WatchReads(database, history, calendar).of(userId, now);
 * Move week = watched.getFirst().at(Provider.STOCKX).of(Side.ASK).moves().get(Since.WEEK);
 * }</pre>
 */
package org.soletape.watching;
