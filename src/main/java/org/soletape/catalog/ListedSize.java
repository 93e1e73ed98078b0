package org.soletape.catalog;

/**
 * One size of a {@link Listing}, in the venue's words.
 *
 * @param venueSizeId what prices are asked or joined by: a StockX variantId, or on Alias the US
 *     size as a plain number ("10.5")
 * @param label the size as the venue prints it: "10.5", "10.5W", "5Y" on StockX, "10.5" on Alias;
 *     not always a shoe size
 */
public record ListedSize(String venueSizeId, String label) {}
