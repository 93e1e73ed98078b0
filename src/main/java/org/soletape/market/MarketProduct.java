package org.soletape.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;

/**
 * A product, and how far its market has come: enough to tell whether a page drawn earlier is still
 * right, without reading a price.
 *
 * @param calendar by which it is polled
 * @param listings of every venue, in the order of venues
 * @param booksAreIn whether every venue that has the product has answered for the slot it is due
 *     in, which is none while it pauses; false for a product that no venue has, since a mapping may
 *     come at any time
 * @param version changes with anything the product's market page shows
 */
public record MarketProduct(
    ProductFacts facts,
    PollingCalendar calendar,
    Map<Provider, VenueListing> listings,
    boolean booksAreIn,
    String version) {

  /** What its venues' newest prices are in. */
  public Set<Currency> currencies() {
    return listings.values().stream()
        .flatMap(at -> at.currency().stream())
        .collect(Collectors.toSet());
  }

  public Tier tier() {
    return Tier.of(facts.popularityScore());
  }

  /** Whether the venue's product is known, so that it is polled. */
  public boolean isMapped(Provider venue) {
    return facts.venueIds().containsKey(venue);
  }

  /** Whether what a venue said then is stale now. */
  public boolean isStale(Instant observedAt, Instant now) {
    return calendar.isStale(tier(), observedAt, now);
  }

  /** A size's quotes that are not stale now. */
  public List<LatestQuote> fresh(SizeQuotes size, Instant now) {
    List<LatestQuote> fresh = new ArrayList<>(size.quotes().values());
    fresh.removeIf(quote -> isStale(quote.observedAt(), now));
    return fresh;
  }

  /** Whether each venue's newest book is stale now, in the order of venues. */
  public List<Boolean> staleness(Instant now) {
    return listings.values().stream()
        .map(at -> at.observedAt().filter(then -> isStale(then, now)).isPresent())
        .toList();
  }

  /** How often it is polled in this slot, in words. */
  public String rhythm(Slot slot) {
    long hours = tier().period(calendar.rhythmIn(slot)).toHours();
    return switch ((int) hours) {
      case 24 -> "once a day";
      case 48 -> "every second day";
      default -> "every " + hours + " hours";
    };
  }
}
