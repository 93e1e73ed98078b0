package org.soletape.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Session;

/** The tape by UTC days. */
public final class TapeDay {
  private static final String PRODUCTS =
      """
      select distinct product_id from soletape.market_books where slot >= ? and slot < ?
      order by product_id
      """;

  private static final String BOOKS =
      """
      select product_id, provider, observed_at, currency, sent, lowest_ask, highest_bid, last_sale,
        sales_7d
      from soletape.market_books where product_id = any (?) and slot >= ? and slot < ?
      order by product_id, provider, slot
      """;

  private TapeDay() {}

  /** The day of the oldest book; empty while there is none. */
  public static Optional<LocalDate> oldest(Database database) {
    return database.get(
        "select (min(slot) at time zone 'UTC')::date as day from soletape.market_books",
        row -> row.optionalDate("day"));
  }

  /** The products that have a book of this day. */
  public static List<UUID> products(Database database, LocalDate day) {
    return database.list(PRODUCTS, row -> row.uuid("product_id"), start(day), end(day));
  }

  /** The books of these products on this day, oldest first of each product and venue. */
  public static List<Book> books(Session session, LocalDate day, Collection<UUID> products) {
    return session.list(
        BOOKS,
        row -> PackedBook.read(row.uuid("product_id"), row),
        products.toArray(UUID[]::new),
        start(day),
        end(day));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }
}
