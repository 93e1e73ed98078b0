package org.soletape.market;

import java.util.List;
import org.soletape.catalog.Provider;

/**
 * What came of the polls of a product in the kept slots.
 *
 * @param books oldest first
 * @param failures polls that did not end in a book at their time
 */
public record ProductWeek(List<Book> books, List<FailedPoll> failures) {
  public ProductWeek {
    books = List.copyOf(books);
    failures = List.copyOf(failures);
  }

  /** The books of one venue, oldest first. */
  public List<Book> books(Provider venue) {
    return books.stream().filter(book -> book.provider() == venue).toList();
  }
}
