package org.soletape.history.adopt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.Book;
import org.soletape.market.Quote;
import org.soletape.market.Slot;

/**
 * The books a product's snapshots come to: in each slot the newest snapshot of a size is what the
 * venue said, and a size without one was not sent.
 */
final class ProductBooks {
  /** The original names none; its prices are what both venues say to whom asks for no other. */
  static final Currency CURRENCY = Currency.getInstance("USD");

  private final UUID product;
  private final Map<Provider, NavigableMap<Slot, Map<Integer, Said>>> slots =
      new EnumMap<>(Provider.class);

  ProductBooks(UUID product) {
    this.product = product;
  }

  private record Said(Quote quote, Instant at) {}

  /**
   * A size's newest quote at a venue.
   *
   * @param at when it was observed
   */
  record Newest(Provider venue, Quote quote, Instant at) {}

  /**
   * Adds a snapshot that is newer than all before.
   *
   * @return whether the slot had one of the size, which it replaces
   */
  boolean add(Provider venue, Quote quote, Instant at) {
    return slots
            .computeIfAbsent(venue, added -> new TreeMap<>())
            .computeIfAbsent(Slot.of(at), added -> new TreeMap<>())
            .put(quote.ordinal(), new Said(quote, at))
        != null;
  }

  /** A list for each venue, the oldest book first. */
  List<List<Book>> books() {
    List<List<Book>> books = new ArrayList<>();
    slots.forEach(
        (venue, ofVenue) ->
            books.add(ofVenue.values().stream().map(sizes -> book(venue, sizes)).toList()));
    return books;
  }

  private Book book(Provider venue, Map<Integer, Said> sizes) {
    Instant last =
        sizes.values().stream().map(Said::at).max(Comparator.naturalOrder()).orElseThrow();
    return new Book(
        product, venue, last, CURRENCY, sizes.values().stream().map(Said::quote).toList());
  }

  List<Newest> newest() {
    List<Newest> newest = new ArrayList<>();
    slots.forEach(
        (venue, ofVenue) -> {
          Map<Integer, Said> sizes = new TreeMap<>();
          ofVenue.values().forEach(sizes::putAll);
          sizes.values().forEach(said -> newest.add(new Newest(venue, said.quote(), said.at())));
        });
    return newest;
  }

  UUID product() {
    return product;
  }
}
