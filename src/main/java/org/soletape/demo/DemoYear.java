package org.soletape.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.db.Database;
import org.soletape.demo.market.KnownMarket;
import org.soletape.demo.market.PricedSize;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.market.Book;

/**
 * The days before the demo's tape: of every product and venue what the venue would have answered in
 * a day's last slot becomes history, by the rule of the roll-up and without a tape. A day that is
 * kept stays as it is, and a product's year is kept whole or not at all: making it again adds what
 * is not there, be it after a kill.
 *
 * @param market what the simulated venues write their answers with; what it has no prices of gets
 *     no year
 * @param currency what a venue is asked in that answers in several
 * @param historyDays how many days of history are kept
 */
public record DemoYear(
    Database database,
    CatalogStore catalog,
    KnownMarket market,
    Currency currency,
    int historyDays) {
  /** As far back as a chart reaches, today included. */
  private static final int DAYS = 365;

  private static final int PRODUCTS_AT_ONCE = 50;

  /**
   * Makes the days up to the tape, also its first one: a product that is not due in what is left of
   * that day has no book of it. The roll-up puts those there are in place of what is made here.
   *
   * @param tape the first day of tape
   * @return how many days of a size at a venue were added
   */
  public int make(LocalDate tape, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate first = today.minusDays(Math.min(DAYS - 1, historyDays));
    List<LocalDate> before = first.datesUntil(tape).toList();
    List<LocalDate> days =
        tape.isBefore(today) ? first.datesUntil(tape.plusDays(1)).toList() : before;
    int added = 0;
    List<UUID> products = catalog.ids();
    for (int i = 0; i < products.size(); i += PRODUCTS_AT_ONCE) {
      List<UUID> part = products.subList(i, Math.min(i + PRODUCTS_AT_ONCE, products.size()));
      added +=
          catalog.products(part).parallelStream().mapToInt(product -> make(product, days)).sum();
    }
    database.transaction(session -> HistoryStore.mark(session, before, now));
    return added;
  }

  private int make(Product product, List<LocalDate> days) {
    List<HistoryMonth> months =
        Arrays.stream(Provider.values())
            .flatMap(venue -> HistoryMonth.of(books(product, venue, days)).stream())
            .toList();
    return database.transaction(session -> HistoryStore.add(session, months));
  }

  private List<Book> books(Product product, Provider venue, List<LocalDate> days) {
    Map<Integer, PricedSize> sizes = sizes(product, venue);
    Currency asked = venue.onlyCurrency().orElse(currency);
    return sizes.isEmpty()
        ? List.of()
        : days.stream()
            .map(DemoTape::closing)
            .map(
                at ->
                    new Book(
                        product.id(),
                        venue,
                        at,
                        asked,
                        sizes.entrySet().stream()
                            .map(size -> size.getValue().quote(size.getKey(), asked, at))
                            .toList()))
            .toList();
  }

  /** The sizes the venue lists of those that were found there, by ordinal. */
  private Map<Integer, PricedSize> sizes(Product product, Provider venue) {
    Map<String, Size> found = product.sizesAt(venue);
    Map<Integer, PricedSize> sizes = new TreeMap<>();
    product
        .venueId(venue)
        .map(id -> market.pricedSizes(venue, id))
        .orElse(Map.of())
        .forEach(
            (id, priced) ->
                Optional.ofNullable(found.get(id))
                    .ifPresent(size -> sizes.put(size.ordinal(), priced)));
    return sizes;
  }
}
