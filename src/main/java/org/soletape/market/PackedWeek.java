package org.soletape.market;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.market.SizeWeek.Answer;

/**
 * What one venue answered for a size, as a row holds it: an array per field, an element per book.
 */
final class PackedWeek {
  private PackedWeek() {}

  /**
   * Unpacks a row.
   *
   * @param last the slot that others are counted back from
   */
  static List<Answer> read(Row row, Slot last) throws SQLException {
    Provider venue = Provider.of(row.text("provider"));
    Currency currency = Currency.getInstance(row.text("currency"));
    List<Integer> slotsAgo = row.numbers("slots_ago");
    List<Integer> sent = row.numbers("sent");
    List<Integer> asks = row.numbers("lowest_ask");
    List<Integer> bids = row.numbers("highest_bid");
    List<Answer> answers = new ArrayList<>(slotsAgo.size());
    for (int i = 0; i < slotsAgo.size(); i++) {
      answers.add(
          new Answer(
              venue,
              last.plus(-slotsAgo.get(i)),
              currency,
              sent.get(i) == 1,
              known(asks.get(i)),
              known(bids.get(i))));
    }
    return answers;
  }

  private static OptionalInt known(Integer amount) {
    return amount == null ? OptionalInt.empty() : OptionalInt.of(amount);
  }
}
