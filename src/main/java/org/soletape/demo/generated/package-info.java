/**
 * A made-up market for real products: every value is a pure function of product, size, seed and
 * instant, so that it needs no state and two servers with the same seed agree.
 *
 * <p>The way of a price:
 *
 * <pre>
 *   ShoeCatalogue   the built-in products, and as many made-up ones as wanted
 *   PriceModel      retail price, fame, a slow walk of shoe and size, a walk of the venue
 *   GeneratedStockxItem, GeneratedAliasItem   the sizes' prices, and bodies in each venue's words
 * </pre>
 *
 * <p>So a size 10 of {@code DD1391-100} asks much the same at both venues, drifts over the days,
 * and now and then nobody asks for a small one at all.
 */
package org.soletape.demo.generated;
