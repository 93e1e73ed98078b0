package org.soletape.market;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
   * What a venue's book says of the size. Amounts are in minor units; empty means that the venue
   * offered none.
   *
   * @param currency what the book's amounts are counted in
   * @param sent whether the size was in the venue's answer at all
   */
  public record Answer(
      Provider venue,
      Slot slot,
      Currency currency,
      boolean sent,
      OptionalInt lowestAsk,
      OptionalInt highestBid) {
    static Answer of(Book book, int ordinal) {
      Optional<Quote> quote = book.quote(ordinal);
      return new Answer(
          book.provider(),
          book.slot(),
          book.currency(),
          quote.isPresent(),
          quote.map(Quote::lowestAsk).orElse(OptionalInt.empty()),
          quote.map(Quote::highestBid).orElse(OptionalInt.empty()));
    }

    /** Whether anybody offered or asked for the size. */
    public boolean hasPrices() {
      return lowestAsk.isPresent() || highestBid.isPresent();
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
