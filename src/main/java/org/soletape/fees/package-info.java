/**
 * What selling costs. A venue's fees are data with dates: {@link org.soletape.fees.StockxSchedule}
 * and {@link org.soletape.fees.AliasSchedule} list what is taken since when, and what a seller is
 * asked for it to be reckoned: a level, a rating, an amount. What a person states is dated too, and
 * kept as a {@link org.soletape.fees.FeeHistory}; whatever is not stated is as the schedule has it.
 *
 * <p>A sale of 2 March 2026 at StockX for $200, by somebody who states level 4 since February:
 *
 * <pre>{@code
 * FeeSettings settings = history.on(LocalDate.of(2026, 3, 2));
 * Payout payout = SellerFees.of(Provider.STOCKX, settings, LocalDate.of(2026, 3, 2)).payout(price);
 * payout.fees();   // Transaction fee 7.5 % $15, Payment processing 3 % $6
 * payout.payout(); // $179
 * }</pre>
 *
 * <p>To add a venue's fees, write its {@link org.soletape.fees.VenueFees} in a file of its own and
 * name it there. To add what a venue changes, add a schedule with its first day; never edit one
 * that was in force, since receipts rest on it.
 */
package org.soletape.fees;
