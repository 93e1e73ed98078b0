package org.soletape.portfolio;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;

/**
 * What is stored of a pair's product and size at one venue: an element of each array in a row of
 * {@code soletape.inventory_market}.
 *
 * @param listing what became of the search for the product; empty before it was searched for
 * @param isListed whether the venue lists the size
 * @param quote the newest; empty: there is none
 */
record VenueRow(Optional<String> listing, boolean isListed, Optional<Quote> quote) {
  /** Amounts in minor units. */
  record Quote(
      Currency currency,
      Instant observedAt,
      OptionalInt ask,
      OptionalInt bid,
      OptionalInt lastSale) {}

  static Map<Provider, VenueRow> read(Row row) throws SQLException {
    Object[] listings = row.array("states");
    Object[] listed = row.array("listed");
    Object[] currencies = row.array("quoted");
    Object[] seconds = row.array("quoted_at");
    Object[] asks = row.array("asks");
    Object[] bids = row.array("bids");
    Object[] sales = row.array("sales");
    Map<Provider, VenueRow> venues = new EnumMap<>(Provider.class);
    Provider[] order = Provider.values();
    for (int place = 0; place < order.length; place++) {
      Optional<Quote> quote =
          currencies[place] == null
              ? Optional.empty()
              : Optional.of(
                  new Quote(
                      Currency.getInstance((String) currencies[place]),
                      Instant.ofEpochSecond((Long) seconds[place]),
                      amount(asks[place]),
                      amount(bids[place]),
                      amount(sales[place])));
      venues.put(
          order[place],
          new VenueRow(
              Optional.ofNullable((String) listings[place]), (Boolean) listed[place], quote));
    }
    return venues;
  }

  private static OptionalInt amount(Object minor) {
    return minor == null ? OptionalInt.empty() : OptionalInt.of((Integer) minor);
  }
}
