/**
 * Amounts of money: a whole number of minor units and a currency. There is no floating point
 * anywhere, and nothing is added or compared across currencies.
 *
 * <pre>{@code
 * Money ask = Money.ofMajor("178.50", USD);  // 17850 minor
 * ask.minus(new Money(1_850, USD));          // $160.00
 * ask.plus(Money.ofMajor("1", EUR));         // refused: an IllegalArgumentException
 * ask.major();                               // 178.50, for JSON and files
 * }</pre>
 *
 * <p>How an amount is read from text is {@code portfolio.AmountText}'s, how it is shown {@code
 * web.chart.MoneyText}'s.
 */
package org.soletape.money;
