package org.soletape.polling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.UnmappedSizes;
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
  private final UnmappedSizes unmappedSizes;
  private final Finder finder;
  private final Clock clock;

  BookKeeper(
      MarketStore market,
      MappingStore mappings,
      UnmappedSizes unmappedSizes,
      Finder finder,
      Clock clock) {
    this.market = market;
    this.mappings = mappings;
    this.unmappedSizes = unmappedSizes;
    this.finder = finder;
    this.clock = clock;
  }

  void keep(DuePoll poll, Venue venue) {
    if (poll.gone()) {
      findAgain(poll, venue);
    } else if (poll.sizesStale()) {
      keepLearnt(poll, finder.learnSizes(poll.product(), venue), venue);
    } else {
      keepKnown(poll, venue);
    }
  }

  /** New sizes are noted before the book is kept: a book alone would let nobody ask for them. */
  private void keepKnown(DuePoll poll, Venue venue) {
    BookAnswer answer = venue.book(poll.product());
    if (!unknownSizes(answer).isEmpty()) {
      mappings.sizesStale(poll.product().id(), venue.provider());
    }
    record(poll, answer.book());
  }

  /** When nothing is proven the known id still counts, if the venue answers for it again. */
  private void findAgain(DuePoll poll, Venue venue) {
    Optional<String> doubt = finder.search(poll.product(), venue);
    if (doubt.isEmpty()) {
      keepLearnt(poll, finder.reloaded(poll.product()), venue);
      return;
    }
    try {
      keepLearnt(poll, finder.learnSizes(poll.product(), venue), venue);
    } catch (BadItem e) {
      if (e.isGone()) {
        finder.unmap(poll.product(), venue.provider(), doubt.get());
        throw new BadItem(venue.provider(), doubt.get(), false);
      }
      throw e;
    }
  }

  /** The venue has just told all of its sizes, and perhaps that it means another product by now. */
  private void keepLearnt(DuePoll poll, Product product, Venue venue) {
    Provider provider = venue.provider();
    DuePoll found = poll.mapped(finder.mappedAt(product.id(), provider));
    BookAnswer answer = venue.book(product);
    record(found, answer.book());
    Set<String> unlisted = unknownSizes(answer);
    if (!unlisted.isEmpty()) {
      unmappedSizes.unlisted(product.id(), provider, unlisted, clock.instant());
    }
  }

  private void record(DuePoll poll, Book book) {
    if (poll.isOnProbation(clock.instant())) {
      keepOnProbation(book);
    } else {
      market.record(book, Set.of());
    }
  }

  /** The ids of sizes in the book that the venue has to be asked about. */
  private Set<String> unknownSizes(BookAnswer answer) {
    return unmappedSizes.unknown(
        answer.book().productId(),
        answer.book().provider(),
        answer.unknownSizes(),
        Finder.lookedForBefore(clock.instant()));
  }

  private void keepOnProbation(Book book) {
    List<LatestQuote> latest = market.latest(book.productId());
    List<LatestQuote> held = market.held(book.productId());
    market.recordOnProbation(book, Quarantine.held(book, latest, held));
  }
}
