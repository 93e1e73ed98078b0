package org.soletape.venue;

import java.util.Set;
import org.soletape.market.Book;

/**
 * A venue's book, and the sizes in the answer that we do not know yet.
 *
 * @param unknownSizes venue size ids that belong to no size of the product; empty on Alias, which
 *     also sends sizes that cannot exist
 */
public record BookAnswer(Book book, Set<String> unknownSizes) {
  public BookAnswer {
    unknownSizes = Set.copyOf(unknownSizes);
  }
}
