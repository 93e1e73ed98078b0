/**
 * What a simulated venue knows, apart from HTTP: its catalogue, its prices at an instant, and its
 * fuzzy search. Bodies are JSON trees in the venue's own words.
 *
 * <p>The generated and the recorded market are behind the same interfaces, so that the server does
 * not know which of them it serves:
 *
 * <pre>
 *   StockxItem shoe = market.stockx().search("DD1391").getFirst();   // fuzzy: another code may come back
 *   JsonNode book = shoe.marketData("USD", clock.instant());
 * </pre>
 */
package org.soletape.demo.market;
