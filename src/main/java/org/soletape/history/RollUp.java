package org.soletape.history;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.market.Book;
import org.soletape.market.TapeDay;

/**
 * Makes days of history out of the tape, before the tape lets them go. Of a day that is over all
 * products are rolled up, some at a time, and then the day is marked: a run that is cut off leaves
 * whole products, and the next one does the day again, which comes to the same. {@code
 * soletape.drop_book_partitions} lets no day go that is not marked.
 */
public final class RollUp {
  private static final int PRODUCTS_AT_ONCE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(RollUp.class);

  /** Every day from one on: one without books is over as well. */
  private static final String DUE =
      """
      select d.day::date as day
      from generate_series(?::date, ?::date - 1, interval '1 day') d (day)
      where not exists (select from soletape.history_days h where h.day = d.day::date)
      order by d.day
      """;

  private static final String MARKED = "select from soletape.history_days where day = ?";

  /** The next part of the products takes the room that the former rows of this one took. */
  private static final String REUSE =
      "vacuum (skip_locked) soletape.market_months, soletape.ninety_days";

  private final Database database;

  public RollUp(Database database) {
    this.database = database;
  }

  /**
   * Rolls up every day on the tape that is over and was not yet, oldest first.
   *
   * @return how many days there were
   */
  public int run(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<LocalDate> due =
        TapeDay.oldest(database)
            .map(oldest -> database.list(DUE, RollUp::day, oldest, today))
            .orElse(List.of());
    due.forEach(day -> roll(day, now));
    return due.size();
  }

  /** Whether a day's roll-up is finished. */
  static boolean isMarked(Session session, LocalDate day) {
    return session.find(MARKED, row -> true, day).isPresent();
  }

  private static LocalDate day(Row row) throws SQLException {
    return row.optionalDate("day").orElseThrow();
  }

  private void roll(LocalDate day, Instant now) {
    List<UUID> products = TapeDay.products(database, day);
    for (int i = 0; i < products.size(); i += PRODUCTS_AT_ONCE) {
      roll(day, products.subList(i, Math.min(i + PRODUCTS_AT_ONCE, products.size())));
      database.update(REUSE);
    }
    database.transaction(session -> HistoryStore.mark(session, List.of(day), now));
  }

  /** What cannot be read of one product is left out and told, or the tape would never let go. */
  private void roll(LocalDate day, List<UUID> products) {
    try {
      database.transaction(session -> rolled(session, day, products));
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      if (products.size() > 1) {
        products.forEach(product -> roll(day, List.of(product)));
      } else {
        LOG.error("{} of product {} did not become history", day, products.getFirst(), e);
      }
    }
  }

  private static boolean rolled(Session session, LocalDate day, List<UUID> products) {
    // Whoever waited finds the day marked.
    HistoryStore.hold(session);
    if (isMarked(session, day)) {
      return false;
    }
    Map<Key, HistoryMonth> months = new HashMap<>();
    HistoryStore.read(session, products, day, day).forEach(m -> months.put(Key.of(m), m));
    List<HistoryMonth> changed = new ArrayList<>();
    books(session, day, products)
        .forEach(
            (at, books) ->
                DayFold.of(books)
                    .forEach(
                        (currency, quotes) ->
                            changed.add(
                                months
                                    .computeIfAbsent(
                                        new Key(at.product(), at.venue(), currency),
                                        key -> key.month(YearMonth.from(day)))
                                    .with(day.getDayOfMonth(), quotes))));
    HistoryStore.write(session, changed);
    return true;
  }

  private record At(UUID product, Provider venue) {}

  private record Key(UUID product, Provider venue, Currency currency) {
    static Key of(HistoryMonth month) {
      return new Key(month.productId(), month.provider(), month.currency());
    }

    HistoryMonth month(YearMonth month) {
      return new HistoryMonth(product, venue, month, currency, new TreeMap<>());
    }
  }

  private static Map<At, List<Book>> books(Session session, LocalDate day, List<UUID> products) {
    return TapeDay.books(session, day, products).stream()
        .collect(Collectors.groupingBy(book -> new At(book.productId(), book.provider())));
  }
}
