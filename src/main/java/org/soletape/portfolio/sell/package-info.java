/**
 * Where and when to sell: a row for every lot a person owns, with what each venue would leave, what
 * it must pay to beat the other, and what stands out.
 *
 * <p>Two pairs of one size, bought for $150 and $170, of which StockX bids $285 and Alias asks
 * $312:
 *
 * <pre>{@code
 * SellRow row = board.find(owner, SellQuery.ALL, display, now).rows().getFirst();
 * row.lot().pairs();                       // 2, counted together
 * row.cash().profit();                     // the best bid's payout less $160, the average cost
 * row.at(ALIAS).parity().price();          // Alias must pay this to beat cash at StockX
 * row.at(ALIAS).breakEven().askAbove();    // how far its ask is above what covers $160
 * row.year();                              // where that bid stands among the days of its year
 * row.remarks();                           // what stands out, by the rules of Rule
 * }</pre>
 *
 * <p>A figure that is not known says why; none is zero for want of knowledge. Nothing here tells
 * anybody what to do: a remark repeats figures of its row.
 */
package org.soletape.portfolio.sell;
