package org.soletape.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.soletape.market.Book;
import org.soletape.market.LatestQuote;
import org.soletape.market.Quote;

/**
 * Keeps a jump on a fresh mapping out of latest: the mapping may mean another shoe. The next slot's
 * book confirms it by saying the same again.
 */
final class Quarantine {
  /** How long a mapping counts as newly made. */
  static final Duration NEW_FOR = Duration.ofHours(24);

  /** The largest move, in percent, that a new mapping is believed at once. */
  private static final int BELIEVED_PERCENT = 40;

  private Quarantine() {}

  /** Whether a mapping of this age is still on probation. */
  static boolean appliesTo(Optional<Instant> mappedAt, Instant now) {
    return mappedAt.isPresent() && now.isBefore(mappedAt.get().plus(NEW_FOR));
  }

  /**
   * The ordinals whose quotes are not believed yet.
   *
   * @param latest what is shown now for this venue
   * @param held what an earlier slot's book said and was not believed
   */
  static Set<Integer> held(Book book, List<LatestQuote> latest, List<LatestQuote> held) {
    Map<Integer, LatestQuote> shown = byOrdinal(latest, book);
    Map<Integer, LatestQuote> waiting = byOrdinal(held, book);
    Set<Integer> ordinals = new HashSet<>();
    for (Quote quote : book.quotes()) {
      if (jumps(shown.get(quote.ordinal()), quote)
          && !confirms(waiting.get(quote.ordinal()), book, quote)) {
        ordinals.add(quote.ordinal());
      }
    }
    return ordinals;
  }

  private static boolean jumps(LatestQuote shown, Quote quote) {
    return shown != null
        && (farApart(shown.quote().lowestAsk(), quote.lowestAsk())
            || farApart(shown.quote().highestBid(), quote.highestBid()));
  }

  private static boolean confirms(LatestQuote waiting, Book book, Quote quote) {
    return waiting != null
        && waiting.observedAt().isBefore(book.slot().start())
        && !jumps(waiting, quote);
  }

  /** Only two prices can be far apart; one that appears or vanishes is no jump. */
  private static boolean farApart(OptionalInt before, OptionalInt after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    long move = Math.abs((long) after.getAsInt() - before.getAsInt());
    return move * 100 > (long) before.getAsInt() * BELIEVED_PERCENT;
  }

  private static Map<Integer, LatestQuote> byOrdinal(List<LatestQuote> quotes, Book book) {
    Map<Integer, LatestQuote> byOrdinal = new HashMap<>();
    for (LatestQuote quote : quotes) {
      if (quote.provider() == book.provider() && quote.currency().equals(book.currency())) {
        byOrdinal.put(quote.quote().ordinal(), quote);
      }
    }
    return byOrdinal;
  }
}
