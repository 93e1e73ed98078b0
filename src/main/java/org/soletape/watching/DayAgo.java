package org.soletape.watching;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.market.Book;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Rhythm;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * What was told by a moment the tape still has: the newest book by then, unless it was stale.
 *
 * @param then the moment
 */
record DayAgo(MarketReads market, List<Watch> watches, Instant then, PollingCalendar calendar) {
  Map<UUID, Map<Provider, Told>> byKey() {
    Slot last = Slot.of(then);
    List<UUID> products = watches.stream().map(each -> each.product().id()).distinct().toList();
    Instant oldest = then.minus(Tier.COLD.allowedAge(Rhythm.MINIMAL));
    Map<UUID, List<Book>> books =
        market.newestBooks(products, Slot.of(oldest), last).stream()
            .collect(Collectors.groupingBy(Book::productId));
    Map<UUID, Map<Provider, Told>> told = new HashMap<>();
    for (Watch watch : watches) {
      for (Book book : books.getOrDefault(watch.product().id(), List.of())) {
        if (!isStale(watch, book)) {
          told(watch, book)
              .ifPresent(
                  at ->
                      told.computeIfAbsent(watch.key(), key -> new EnumMap<>(Provider.class))
                          .put(book.provider(), at));
        }
      }
    }
    return told;
  }

  private boolean isStale(Watch watch, Book book) {
    Tier tier = Tier.of(watch.product().popularityScore());
    return calendar.isStale(tier, book.observedAt(), then);
  }

  /** Empty for a size the venue did not send. */
  private static Optional<Told> told(Watch watch, Book book) {
    return watch.size().isEmpty()
        ? Optional.of(Told.best(book.currency(), book.quotes()))
        : book.quote(watch.size().get().ordinal())
            .map(quote -> new Told(book.currency(), quote.lowestAsk(), quote.highestBid()));
  }
}
