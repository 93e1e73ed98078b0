package org.soletape.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with a database, by what the venues answered.
 *
 * @param answers the venues' own journal
 * @param begun from when on the pace was to be kept
 * @param end the machine's time at which the last sync had ended
 */
record Checker(
    List<VenueAnswer> answers, SlotTurns turns, Duration pace, Instant begun, Instant end) {
  /** A sentence for everything that is wrong; none when all is well. */
  List<String> violations(Connection database) throws SQLException {
    List<StoredBook> books = StoredBook.all(database);
    KnownProducts known = KnownProducts.read(database);
    List<String> found = new ArrayList<>();
    found.addAll(new BookCheck(books, answers, turns, known).violations());
    found.addAll(new LatestCheck(books).violations(database));
    found.addAll(new PaceCheck(answers, pace, begun).violations());
    found.addAll(new OwedCheck(books, answers, turns, known, end).violations());
    return found;
  }
}
