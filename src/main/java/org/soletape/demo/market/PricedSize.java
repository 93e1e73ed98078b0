package org.soletape.demo.market;

import java.time.Instant;
import java.util.Currency;
import org.soletape.market.Quote;

/** What one size of a product costs at a venue, at any instant. */
@FunctionalInterface
public interface PricedSize {
  /**
   * What the venue answers, as a book has it; sales are counted by other answers.
   *
   * @param ordinal the size's place in the book
   * @param currency what a venue is asked in that answers in several
   */
  Quote quote(int ordinal, Currency currency, Instant at);
}
