/**
 * The market as pages and as JSON: the list of products, and one product with its weeks and year.
 *
 * <p>Routes read an address into a query ({@code OverviewQuery}, {@code MarketQuery}, {@code
 * ProductsQuery}), read the market by {@code org.soletape.market}, and answer an edition that is
 * known already without more. What is new is drawn: a drawing turns records of the market, as they
 * look at one instant, into a view of texts and style names, and a template writes the view.
 *
 * <pre>
 *   GET /market/DD1391-100?size=9   MarketPage, MarketQuery
 *     MarketReads                   product; then sizes and week, or days by HistoryReads
 *     MarketDrawing                 QuoteDrawing a venue, WeekDrawing and PollDrawing a size, or DaysDrawing
 *     MarketView, market.jte        nothing is decided here any more
 *   GET /api/v1/market/DD1391-100   MarketApi, MarketJson: the same reads, written as they are
 * </pre>
 *
 * <p>An address may name the currency amounts are shown in: {@code DisplayCurrency} reads it,
 * {@code Display} of the market converts, for pages and JSON alike.
 *
 * <p>No venue is named here: columns, strips and lines follow from {@code Provider}.
 */
package org.soletape.web.market;
