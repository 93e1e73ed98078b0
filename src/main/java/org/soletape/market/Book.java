package org.soletape.market;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;

/**
 * One venue's answer for one product: a quote for every size the venue sent, and for no other.
 *
 * @param observedAt when the answer arrived; it decides the slot, so a late run never back-dates
 * @param currency what every amount is counted in
 * @param quotes at most one per size; never empty
 */
public record Book(
    UUID productId, Provider provider, Instant observedAt, Currency currency, List<Quote> quotes) {
  public Book {
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("a book without quotes");
    }
    Set<Integer> ordinals = new HashSet<>();
    for (Quote quote : quotes) {
      if (!ordinals.add(quote.ordinal())) {
        throw new IllegalArgumentException("two quotes for size ordinal " + quote.ordinal());
      }
    }
  }

  /** What was said of the size of this ordinal; empty when the venue did not send it. */
  public Optional<Quote> quote(int ordinal) {
    return quotes.stream().filter(quote -> quote.ordinal() == ordinal).findFirst();
  }

  /** The slot the answer arrived in. */
  public Slot slot() {
    return Slot.of(observedAt);
  }
}
