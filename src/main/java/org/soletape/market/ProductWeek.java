package org.soletape.market;

import java.util.List;

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

  /** What it says of the size of this ordinal. */
  public SizeWeek size(int ordinal) {
    return new SizeWeek(
        books.stream().map(book -> SizeWeek.Answer.of(book, ordinal)).toList(), failures);
  }
}
