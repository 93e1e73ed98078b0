/**
 * The tables of the design this program began as, taken over: {@code migrate --adopt-market}.
 *
 * <p>{@link org.soletape.history.adopt.MarketAdoption} moves them to a schema of their own, where
 * they stay untouched, and fills ours from them in the same transaction: the catalogue with its
 * ids, the last 28 slots as books, older days as history, the newest quotes. What is left out is
 * counted with its reason. A dry run reads the same and writes nothing.
 *
 * <pre>
 *   OriginalTables      where they are, and which keys of other tables refer to them
 *   OriginalCatalogue   which products and sizes keep their ids, and what stands for the others
 *   SnapshotReading     the snapshots, product by product; ProductBooks makes books of them
 *   AdoptedMarket       all of it into our tables; nobody writes them in a dry run
 * </pre>
 */
package org.soletape.history.adopt;
