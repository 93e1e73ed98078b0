package org.soletape.market;

import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;

/**
 * One size with the newest quote of each venue that ever answered for it.
 *
 * @param quotes by venue
 */
public record SizeQuotes(Size size, Map<Provider, LatestQuote> quotes) {
  /** The venue's newest quote; empty when it never answered for the size. */
  public Optional<LatestQuote> at(Provider venue) {
    return Optional.ofNullable(quotes.get(venue));
  }
}
