/**
 * The pairs somebody owns or sold: what they cost, what each venue would pay for them after fees,
 * and how far that can be trusted.
 *
 * <pre>{@code
 * Item item = inventory.add(user, pair);               // as typed, read from a file or sent
 * Linking                                              // which product and size it is, if known
 * Conversion                                          // what other currencies count as, on a day
 * Valuation.of(item, market, fees, conversion, today) // cash today, if listed, profit
 *   -> what is asked and bid, what is left of it, the profit; each a Figure:
 *      a value, or the reason why there is none
 * }</pre>
 *
 * <p>{@link org.soletape.portfolio.InventoryColumn} is the one list of what is known of a pair:
 * SQL, CSV, JSON and form follow it. A change carries the version it was made from, and loses
 * against a newer one ({@link org.soletape.portfolio.ChangeResult}). Amounts of two currencies are
 * never added: what has no rate into the portfolio's is in no sum ({@link
 * org.soletape.portfolio.Totals}). A sold pair keeps its {@link org.soletape.portfolio.Receipt}.
 * What the pairs were worth is told for a week of slots ({@link
 * org.soletape.portfolio.PortfolioWeek}) and for a year of days ({@link
 * org.soletape.portfolio.PortfolioDays}), both like for like.
 */
package org.soletape.portfolio;
