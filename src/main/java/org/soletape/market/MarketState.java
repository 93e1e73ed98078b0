package org.soletape.market;

import org.soletape.catalog.ProductFacts;

/**
 * A product, and how far its market has come: enough to tell whether a page drawn earlier is still
 * right, without reading a price.
 *
 * @param booksAreIn whether every venue that has the product has answered for the slot it is due
 *     in; false for a product that no venue has, since a mapping may come at any time
 * @param version changes with anything the product's market page shows
 */
public record MarketState(ProductFacts product, boolean booksAreIn, String version) {}
