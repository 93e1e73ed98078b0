/**
 * A year of days, made out of the tape before the tape lets them go.
 *
 * <p>A day of a size at a venue is a {@link org.soletape.history.DayQuote}: how it closed, its low
 * and high, its sales. The days of all sizes of a product in a calendar month lie in one row, a
 * {@link org.soletape.history.HistoryMonth}, packed so that a size costs about three bytes a day:
 *
 * <pre>{@code
 * market_months   (product, venue, month)
 *   PackedMonth   where each size begins, then size after size
 *     PackedSize  which days, and of ask, bid, last sale, low, high, sales
 *       Series    as many bits a day as the month's range or steps need
 * }</pre>
 *
 * <p>{@link org.soletape.history.RollUp} does what is over and not yet done, whoever runs it, in
 * parts that can be done again; {@link org.soletape.history.TapePartitions} drops a day of the tape
 * only afterwards. A day without a book is a gap: nothing is carried forward, and what was missing
 * is missing. Other clients read the same through the view {@code market_history_v2}, whose SQL
 * unpacks what the classes here pack; a property holds the two together.
 */
package org.soletape.history;
