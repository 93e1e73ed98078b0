/**
 * Prices, times and series as a reader sees them. Nothing in here reads anything: values go in,
 * text and points come out.
 *
 * <pre>{@code
 * MoneyText.of(new Money(17_850, USD))       // $178.50
 * Moment.of(instant).text()                  // in UTC; the browser makes it local
 * SlotLine.of(slot, observed, due)           // a week of slots; a gap where a poll failed,
 *                                            // and the value before where none was due
 * Sparkline.path(values)                     // the small line on the overview
 * }</pre>
 *
 * <p>An absent value stays absent: a line has a gap there and no zero. All features of the site use
 * this package.
 */
package org.soletape.web.chart;
