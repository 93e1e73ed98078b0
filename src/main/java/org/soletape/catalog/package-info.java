/**
 * What is tracked: products by style code, their sizes, and which product and size each venue means
 * by them. A wrong match prices the wrong shoe, so a match is proven or not made.
 *
 * <p>A venue is an entry of {@link org.soletape.catalog.Provider}; what it calls a product or a
 * size is a text in a map by venue, whatever column it is kept in. "DD1391-100" in size 10 is one
 * {@link org.soletape.catalog.Size} with the key "10", an ordinal that is never given again, and
 * the ids that StockX (a variant) and Alias (the number 10) price it by.
 *
 * <p>The way of a match:
 *
 * <pre>
 *   search results  ->  ListingChoice   exactly one carries the style code, or a sentence why not
 *   listings        ->  SizeMatching    each venue's sizes by its own SizeRule, the rest unmapped
 *   matched sizes   ->  MappingStore    kept in one transaction, nothing of other venues lost
 * </pre>
 */
package org.soletape.catalog;
