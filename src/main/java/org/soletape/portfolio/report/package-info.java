/**
 * The books of a year: what was bought and sold in it, what was earned, and what the stock that is
 * left cost and would bring.
 *
 * <pre>{@code
 * ReportReads.pairs(user)                // every pair, with what it cost and brought
 * Report.of(pairs, period, fiscalYear)   // one pass: the period, its months, brands, venues, sizes
 * StockWorth.on(day, ...)                // what the stock of a day would have brought on it
 * Behind                                 // which pairs a figure is made of
 * }</pre>
 *
 * <p>Every line reconciles, in pairs and in money at cost: opening stock + bought - sold = closing
 * stock. What is not known is counted beside each sum, never as zero. A pair is bought and sold on
 * its {@link org.soletape.portfolio.OwnedDays}: one without a day of purchase counts from the day
 * it was added; one sold on a day nobody stated is in no period, and is told apart; a deleted one
 * leaves all periods. A sale that is undone is none, and an edited pair counts as it is now.
 */
package org.soletape.portfolio.report;
