package org.soletape.chaos;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is written with a book is there with it, of the newest one and of nothing else: the latest
 * quote of each size and what lists show. Held quotes wait beside both.
 */
final class LatestCheck {
  private static final String LATEST =
      """
      select l.product_id, l.provider, s.ordinal, l.lowest_ask, l.highest_bid, l.last_sale, l.snapshot_at
      from public.market_latest_v2 l join public.product_sizes_v2 s on s.id = l.size_id
      """;

  private static final String HELD =
      """
      select h.product_id, h.provider, s.ordinal
      from soletape.held_quotes h join public.product_sizes_v2 s on s.id = h.size_id
      """;

  private static final String SUMMARIES =
      "select product_id, provider, observed_at, ask, bid from soletape.venue_summaries";

  private final List<StoredBook> books;

  LatestCheck(List<StoredBook> books) {
    this.books = books;
  }

  private record Size(UUID product, String venue, int ordinal) {}

  private record Seen(Prices prices, Instant at) {}

  private record Summary(OptionalInt ask, OptionalInt bid, Instant at) {}

  List<String> violations(Connection database) throws SQLException {
    List<String> found = new ArrayList<>();
    Set<Size> held = new HashSet<>(Rows.of(database, HELD, LatestCheck::size));
    compare("the latest quote of ", latest(held), stored(database, held), found);
    compare("the summary of ", summaries(held), storedSummaries(database), found);
    return found;
  }

  private static <K, V> void compare(
      String what, Map<K, V> expected, Map<K, V> stored, List<String> found) {
    Set<K> all = new HashSet<>(expected.keySet());
    all.addAll(stored.keySet());
    for (K key : all) {
      V due = expected.get(key);
      V kept = stored.get(key);
      if (due == null || !due.equals(kept)) {
        found.add(what + key + " is " + kept + ", and by the tape " + due);
      }
    }
  }

  /** Books come oldest first, so the newest that was sent stays. */
  private Map<Size, Seen> latest(Set<Size> held) {
    Map<Size, Seen> latest = new HashMap<>();
    for (StoredBook book : books) {
      book.prices()
          .forEach(
              (ordinal, prices) -> {
                Size size = new Size(book.product(), book.venue(), ordinal);
                if (!held.contains(size)) {
                  latest.put(size, new Seen(prices, book.observed()));
                }
              });
    }
    return latest;
  }

  private Map<String, Summary> summaries(Set<Size> held) {
    Map<String, Summary> summaries = new TreeMap<>();
    for (StoredBook book : books) {
      List<Prices> shown =
          book.prices().entrySet().stream()
              .filter(size -> !held.contains(new Size(book.product(), book.venue(), size.getKey())))
              .map(Map.Entry::getValue)
              .toList();
      summaries.put(
          book.product() + " at " + book.venue(),
          new Summary(
              shown.stream().flatMapToInt(size -> size.ask().stream()).min(),
              shown.stream().flatMapToInt(size -> size.bid().stream()).max(),
              book.observed()));
    }
    return summaries;
  }

  private static Map<Size, Seen> stored(Connection database, Set<Size> held) throws SQLException {
    Map<Size, Seen> stored = new HashMap<>();
    Rows.of(
        database,
        LATEST,
        row -> {
          Prices prices =
              new Prices(
                  minor(row, "lowest_ask"), minor(row, "highest_bid"), minor(row, "last_sale"));
          return held.contains(size(row))
              || stored.put(size(row), new Seen(prices, StoredBook.instant(row, "snapshot_at")))
                  == null;
        });
    return stored;
  }

  private static Map<String, Summary> storedSummaries(Connection database) throws SQLException {
    Map<String, Summary> stored = new TreeMap<>();
    Rows.of(
        database,
        SUMMARIES,
        row ->
            stored.put(
                row.getString("product_id") + " at " + row.getString("provider"),
                new Summary(
                    whole(row, "ask"), whole(row, "bid"), StoredBook.instant(row, "observed_at"))));
    return stored;
  }

  private static Size size(ResultSet row) throws SQLException {
    return new Size(
        row.getObject("product_id", UUID.class), row.getString("provider"), row.getInt("ordinal"));
  }

  private static OptionalInt minor(ResultSet row, String column) throws SQLException {
    BigDecimal major = row.getBigDecimal(column);
    return major == null
        ? OptionalInt.empty()
        : OptionalInt.of(major.movePointRight(2).intValueExact());
  }

  private static OptionalInt whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
