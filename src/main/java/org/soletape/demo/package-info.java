/**
 * The venues, simulated: HTTP servers that answer as StockX and Alias do, with made-up or recorded
 * prices, the venues' limits, and their failures on demand.
 */
package org.soletape.demo;
