package org.soletape.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.ListedSize;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.StyleCode;
import org.soletape.market.Quote;

/**
 * The way from a style code to a book, which holds for any server that speaks a venue's language:
 * scripted, simulated or replayed.
 */
public abstract class VenueAnswersContract {
  /** A venue at a server that knows {@link #styleCode()}. */
  protected abstract Venue venue();

  /** A product the server lists with sizes and prices. */
  protected abstract StyleCode styleCode();

  @Test
  void a_style_code_leads_to_a_book_of_its_sizes() {
    Venue venue = venue();
    Listing listing =
        venue.search(styleCode()).stream()
            .filter(found -> new StyleCode(found.styleCode()).sameAs(styleCode()))
            .findFirst()
            .orElseThrow();
    Listing sized = venue.withSizes(listing);
    BookAnswer answer = venue.book(productOf(sized));

    assertThat(sized.sizes()).isNotEmpty();
    assertThat(answer.unknownSizes()).isEmpty();
    assertThat(answer.book().provider()).isEqualTo(venue.provider());
    assertThat(answer.book().quotes()).anySatisfy(VenueAnswersContract::hasAPrice);
  }

  @Test
  void sales_are_asked_for_where_they_are_published() {
    Venue venue = venue();

    assertThat(venue instanceof SalesVenue).isEqualTo(venue.provider().publishesSales());
  }

  private static void hasAPrice(Quote quote) {
    assertThat(quote.lowestAsk().isPresent() || quote.highestBid().isPresent()).isTrue();
  }

  private static Product productOf(Listing listing) {
    List<Size> sizes = new ArrayList<>();
    for (ListedSize listed : listing.sizes()) {
      sizes.add(sizeOf(listing.provider(), listed, sizes.size() + 1));
    }
    return new Product(
        new UUID(0, 7),
        listing.styleCode(),
        Optional.empty(),
        Map.of(listing.provider(), listing.venueId()),
        sizes);
  }

  private static Size sizeOf(Provider provider, ListedSize listed, int ordinal) {
    BigDecimal number = new BigDecimal(listed.label().replaceAll("[^0-9.]", ""));
    return new Size(
        new UUID(1, ordinal),
        ordinal,
        listed.label(),
        number,
        Map.of(provider, listed.venueSizeId()));
  }
}
