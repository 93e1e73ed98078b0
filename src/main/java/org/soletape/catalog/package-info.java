/**
 * What is tracked: products by style code, their sizes, and which product and size each venue means
 * by them. A wrong match prices the wrong shoe, so a match is proven or not made.
 */
package org.soletape.catalog;
