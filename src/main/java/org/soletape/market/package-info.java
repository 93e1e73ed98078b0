/**
 * The tape, and what is read from it.
 *
 * <p>A venue's answer for a product is a {@link org.soletape.market.Book}: a {@link
 * org.soletape.market.Quote} for every size it sent. {@link org.soletape.market.MarketStore} keeps
 * it packed into arrays, one row per product, venue and {@link org.soletape.market.Slot}, and
 * brings the newest quotes and the summaries up to it in the same statement. A missing price is
 * absent at every step, never zero; {@link org.soletape.market.Price} says why.
 *
 * <p>Pages and their JSON read by the same two: {@link org.soletape.market.ProductList} finds
 * products, {@link org.soletape.market.MarketReads} one of them with its sizes and its week. Each
 * tells first how far the market has come, which is enough to answer who has that edition already:
 *
 * <pre>{@code
 * MarketProduct product = reads.find("dd1391 100", Slot.of(now)).orElseThrow();
 * product.booksAreIn(); // nothing more is awaited in this slot: a shared cache may keep the page
 * product.version(); // changes with anything the page shows
 * List<SizeQuotes> sizes = reads.sizes(product.facts().id());
 * sizes.getFirst().at(Provider.ALIAS).map(LatestQuote::ask); // known, or nobody offers
 * }</pre>
 *
 * <p>What is due, awaited or stale, {@link org.soletape.market.PollingCalendar} says.
 */
package org.soletape.market;
