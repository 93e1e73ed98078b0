/**
 * Daily reference rates: what a euro was worth in other currencies. They stand in where nobody has
 * stated a rate, and a figure made with one says so, with its day.
 *
 * <pre>{@code
 * rates.between(USD, GBP, LocalDate.of(2026, 11, 22))  // a Sunday: the rate of Friday the 20th
 *     .map(rate -> rate.convert(ask));                 // $178.00 is £134.72
 * rates.between(USD, GBP, LocalDate.of(2019, 1, 1));          // empty: nothing is known, nothing is 1:1
 * }</pre>
 *
 * <p>A rate is kept as the two amounts a euro was worth. So crossing is exact, and an amount is
 * rounded once, when it is converted.
 */
package org.soletape.rates;
