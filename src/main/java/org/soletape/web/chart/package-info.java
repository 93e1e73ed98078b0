/** Prices, times and series as a reader sees them: formatted text, lines and polls of a week. */
package org.soletape.web.chart;
