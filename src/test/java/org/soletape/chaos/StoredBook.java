package org.soletape.chaos;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A row of the tape, taken apart.
 *
 * @param prices by size ordinal, of the sizes the row says the venue sent
 */
record StoredBook(
    UUID product,
    String venue,
    Instant slot,
    Instant observed,
    String currency,
    Map<Integer, Prices> prices) {
  private static final String ALL =
      """
      select product_id, provider, slot, observed_at, currency, sent, lowest_ask, highest_bid,
        last_sale
      from soletape.market_books order by product_id, provider, slot
      """;

  static List<StoredBook> all(Connection database) throws SQLException {
    return Rows.of(database, ALL, StoredBook::read);
  }

  String name() {
    return "the book of %s at %s in %s".formatted(product, venue, slot);
  }

  private static StoredBook read(ResultSet row) throws SQLException {
    Integer[] asks = numbers(row, "lowest_ask");
    Integer[] bids = numbers(row, "highest_bid");
    Integer[] lasts = numbers(row, "last_sale");
    Map<Integer, Prices> prices = new TreeMap<>();
    BitSet.valueOf(row.getBytes("sent")).stream()
        .forEach(
            bit -> prices.put(bit + 1, new Prices(at(asks, bit), at(bids, bit), at(lasts, bit))));
    return new StoredBook(
        row.getObject("product_id", UUID.class),
        row.getString("provider"),
        instant(row, "slot"),
        instant(row, "observed_at"),
        row.getString("currency"),
        prices);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Integer[] numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? new Integer[0] : (Integer[]) array.getArray();
  }

  private static OptionalInt at(Integer[] array, int index) {
    return index < array.length && array[index] != null
        ? OptionalInt.of(array[index])
        : OptionalInt.empty();
  }
}
