/**
 * A made-up market for real products: every value is a pure function of product, size, seed and
 * instant, so that it needs no state and two servers with the same seed agree.
 */
package org.soletape.demo.generated;
