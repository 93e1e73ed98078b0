package org.soletape.polling;

import java.time.Clock;
import java.time.Instant;
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
record BookKeeper(
    MarketStore market,
    MappingStore mappings,
    UnmappedSizes unmappedSizes,
    Finder finder,
    Clock clock) {
  void keep(DuePoll poll, Product product, Venue venue) {
    if (poll.gone()) {
      findAgain(poll, product, venue);
    } else if (poll.sizesStale()) {
      keepLearnt(poll, finder.learnSizes(product, venue), venue);
    } else {
      keepKnown(poll, product, venue);
    }
  }

  /** New sizes are noted before the book is kept: a book alone would let nobody ask for them. */
  private void keepKnown(DuePoll poll, Product product, Venue venue) {
    BookAnswer answer = venue.book(product);
    if (!unknownSizes(answer).isEmpty()) {
      mappings.sizesStale(product.id(), venue.provider());
    }
    record(poll, poll.mappedAt(), answer.book());
  }

  /** When nothing is proven the known id still counts, if the venue answers for it again. */
  private void findAgain(DuePoll poll, Product product, Venue venue) {
    Optional<String> doubt = finder.search(product, venue);
    if (doubt.isEmpty()) {
      keepLearnt(poll, finder.reloaded(product), venue);
      return;
    }
    try {
      keepLearnt(poll, finder.learnSizes(product, venue), venue);
    } catch (BadItem e) {
      if (e.isGone()) {
        finder.unmap(product, venue.provider(), doubt.get());
        throw new BadItem(doubt.get(), false);
      }
      throw e;
    }
  }

  /** The venue has just told all of its sizes, and perhaps that it means another product by now. */
  private void keepLearnt(DuePoll poll, Product product, Venue venue) {
    Provider provider = venue.provider();
    Optional<Instant> mappedAt = mappings.mappedAt(product.id(), provider);
    BookAnswer answer = venue.book(product);
    record(poll, mappedAt, answer.book());
    Set<String> unlisted = unknownSizes(answer);
    if (!unlisted.isEmpty()) {
      unmappedSizes.unlisted(product.id(), provider, unlisted, clock.instant());
    }
  }

  private void record(DuePoll poll, Optional<Instant> mappedAt, Book book) {
    if (poll.isOnProbation(mappedAt, clock.instant())) {
      List<LatestQuote> latest = market.latest(book.productId());
      List<LatestQuote> held = market.held(book.productId());
      market.recordOnProbation(book, Quarantine.held(book, latest, held));
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
}
