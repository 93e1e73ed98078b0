package org.soletape.demo.generated;

/**
 * A size in a product's ladder of sizes.
 *
 * @param position from 0, across everything either venue lists
 * @param distance half steps from the size most people wear
 */
record Rung(int position, int distance, SizeLabel size, boolean onStockx, boolean onAlias) {
  Rung around(int centre) {
    return new Rung(position, Math.abs(position - centre), size, onStockx, onAlias);
  }
}
