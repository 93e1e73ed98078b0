package org.soletape.web.market;

import java.util.List;
import java.util.Locale;
import org.soletape.market.LatestQuote;
import org.soletape.market.SizeQuotes;

/** The size a product's page tells of. */
final class OpeningSize {
  private OpeningSize() {}

  /**
   * The key of the one a reader most likely wants: the one asked for, else the middle one of those
   * that most venues offer; empty when there are no sizes.
   */
  static String of(List<SizeQuotes> sizes, String asked) {
    String key = asked.toUpperCase(Locale.ROOT);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size.size().key().equals(key))) {
      return sizes.isEmpty() ? "" : key;
    }
    long most = sizes.stream().mapToLong(OpeningSize::prices).max().orElse(0);
    List<SizeQuotes> candidates = sizes.stream().filter(size -> prices(size) == most).toList();
    return candidates.get(candidates.size() / 2).size().key();
  }

  private static long prices(SizeQuotes size) {
    long prices = 0;
    for (LatestQuote quote : size.quotes().values()) {
      prices += quote.quote().lowestAsk().isPresent() ? 1 : 0;
      prices += quote.quote().highestBid().isPresent() ? 1 : 0;
    }
    return prices;
  }
}
