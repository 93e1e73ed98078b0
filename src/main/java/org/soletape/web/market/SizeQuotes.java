package org.soletape.web.market;

import java.math.BigDecimal;
import org.soletape.catalog.Provider;

/**
 * One size with the newest quote of each venue.
 *
 * @param ordinal its place in the packed arrays of a book, from 1
 * @param key the size as people write it, with its scale letter
 */
record SizeQuotes(
    int ordinal, String key, BigDecimal numeric, VenueQuote stockx, VenueQuote alias) {
  VenueQuote at(Provider venue) {
    return switch (venue) {
      case STOCKX -> stockx;
      case ALIAS -> alias;
    };
  }
}
