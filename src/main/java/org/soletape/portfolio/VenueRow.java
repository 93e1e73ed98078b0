package org.soletape.portfolio;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.money.Money;

/**
 * What is stored of a pair's product and size at one venue.
 *
 * @param listing what became of the search for the product; empty before it was searched for
 * @param isListed whether the venue lists the size; only told where it does not quote it
 * @param quote the newest; empty: there is none
 */
record VenueRow(Optional<String> listing, boolean isListed, Optional<Quote> quote) {
  /** What a venue said of a size. */
  record Quote(
      Instant observedAt, Optional<Money> ask, Optional<Money> bid, Optional<Money> lastSale) {
    private static Quote read(String[] fields) {
      Currency currency = Currency.getInstance(fields[1]);
      return new Quote(
          instant(fields[2]),
          amount(fields[3], currency),
          amount(fields[4], currency),
          amount(fields[5], currency));
    }

    /** Seconds, with six digits after the point. */
    private static Instant instant(String epoch) {
      int point = epoch.indexOf('.');
      long seconds = Long.parseLong(epoch, 0, point, 10);
      return Instant.ofEpochSecond(
          seconds, 1_000 * Long.parseLong(epoch, point + 1, epoch.length(), 10));
    }

    private static Optional<Money> amount(String major, Currency currency) {
      return major.isEmpty()
          ? Optional.empty()
          : Optional.of(Money.nearest(new BigDecimal(major), currency));
    }
  }

  /** Of each venue that quotes it, from a row with {@code quotes}. */
  static Map<Provider, Quote> quotes(Row row) throws SQLException {
    Map<Provider, Quote> quotes = new EnumMap<>(Provider.class);
    for (String[] fields : byVenue(row.optionalText("quotes")).values()) {
      quotes.put(Provider.of(fields[0]), Quote.read(fields));
    }
    return quotes;
  }

  /** Of each venue, from a row of {@code soletape.inventory_market}. */
  static Map<Provider, VenueRow> read(Row row) throws SQLException {
    Map<String, String[]> listings = byVenue(row.optionalText("listings"));
    Map<Provider, Quote> quotes = quotes(row);
    List<String> offered = List.of(row.optionalText("offered_at").orElse("").split(","));
    Map<Provider, VenueRow> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      String id = venue.id();
      venues.put(
          venue,
          new VenueRow(
              Optional.ofNullable(listings.get(id)).map(fields -> fields[1]),
              offered.contains(id),
              Optional.ofNullable(quotes.get(venue))));
    }
    return venues;
  }

  /** The fields of each part, the venue first. */
  private static Map<String, String[]> byVenue(Optional<String> parts) {
    if (parts.isEmpty()) {
      return Map.of();
    }
    Map<String, String[]> fields = new HashMap<>();
    for (String part : parts.get().split(";", -1)) {
      String[] ofPart = part.split(",", -1);
      fields.put(ofPart[0], ofPart);
    }
    return fields;
  }
}
