package org.soletape.polling;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.RequestGate;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;

/** A real venue during which the process dies: after so many books of all venues together. */
record DyingVenue(Venue real, AtomicInteger booksLeft) implements Venue {
  /** What nothing catches. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  static List<VenueFactory> after(int books, List<VenueFactory> real) {
    AtomicInteger left = new AtomicInteger(books);
    return real.stream().<VenueFactory>map(factory -> new Factory(factory, left)).toList();
  }

  private record Factory(VenueFactory real, AtomicInteger booksLeft) implements VenueFactory {
    @Override
    public Provider provider() {
      return real.provider();
    }

    @Override
    public Venue open(RequestGate gate) {
      return new DyingVenue(real.open(gate), booksLeft);
    }
  }

  @Override
  public Provider provider() {
    return real.provider();
  }

  @Override
  public List<Listing> search(StyleCode styleCode) {
    return real.search(styleCode);
  }

  @Override
  public Listing withSizes(Listing listing) {
    return real.withSizes(listing);
  }

  @Override
  public BookAnswer book(Product product) {
    // Counted when it is here: until it is asked for, the other venue's death can still prevent it.
    BookAnswer answer = real.book(product);
    if (booksLeft.getAndDecrement() <= 0) {
      throw new Death();
    }
    return answer;
  }
}
