package org.soletape.polling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.market.Book;
import org.soletape.market.LatestQuote;
import org.soletape.market.MarketStore;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFailure.BadItem;

/** Asks a venue for one product's book and keeps the answer. */
final class BookKeeper {
  private final MarketStore market;
  private final MappingStore mappings;
  private final Finder finder;
  private final Clock clock;

  BookKeeper(MarketStore market, MappingStore mappings, Finder finder, Clock clock) {
    this.market = market;
    this.mappings = mappings;
    this.finder = finder;
    this.clock = clock;
  }

  void keep(DuePoll poll, Venue venue) {
    Product product =
        poll.gone() || poll.sizesStale() ? found(poll.product(), venue) : poll.product();
    BookAnswer answer = venue.book(product);
    Book book = answer.book();
    if (poll.isOnProbation(clock.instant())) {
      keepOnProbation(book);
    } else {
      market.record(book, Set.of());
    }
    if (!answer.unknownSizes().isEmpty()) {
      mappings.sizesStale(product.id(), venue.provider());
    }
  }

  private Product found(Product product, Venue venue) {
    Optional<String> reason = finder.find(product, venue);
    if (reason.isPresent()) {
      throw new BadItem(venue.provider(), reason.get(), false);
    }
    return finder.reloaded(product);
  }

  private void keepOnProbation(Book book) {
    List<LatestQuote> latest = market.latest(book.productId());
    List<LatestQuote> held = market.held(book.productId());
    market.recordOnProbation(book, Quarantine.held(book, latest, held));
  }
}
