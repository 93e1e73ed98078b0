package org.soletape.market;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;

/**
 * What came of the polls of a product in the kept slots, for one of its sizes.
 *
 * @param answers oldest first
 * @param failures polls that did not end in a book at their time
 */
public record SizeWeek(List<Answer> answers, List<FailedPoll> failures) {
  /** Nobody was asked. */
  public static final SizeWeek EMPTY = new SizeWeek(List.of(), List.of());

  /**
   * What a venue's book says of the size.
   *
   * @param currency what the book's amounts are counted in
   * @param quote empty when the venue did not send the size
   */
  public record Answer(Provider venue, Slot slot, Currency currency, Optional<Quote> quote) {
    static Answer of(Book book, int ordinal) {
      return new Answer(book.provider(), book.slot(), book.currency(), book.quote(ordinal));
    }
  }

  public SizeWeek {
    answers = List.copyOf(answers);
    failures = List.copyOf(failures);
  }

  /** The answers of one venue, oldest first. */
  public List<Answer> answers(Provider venue) {
    return answers.stream().filter(answer -> answer.venue() == venue).toList();
  }
}
