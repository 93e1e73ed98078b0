package org.soletape.thirdvenue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.soletape.catalog.Gender;
import org.soletape.catalog.ListedSize;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.market.Book;
import org.soletape.market.Quote;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.WireFields;

/** From the words of Laces to ours. It prints sizes with their scale, and amounts in cents. */
record LacesMapping(Provider provider) {
  record Shoes(List<Shoe> shoes) {}

  record Shoe(String id, String code, String name) {}

  record Sizes(List<PrintedSize> sizes) {}

  record PrintedSize(String id, String printed) {}

  record Prices(List<Price> prices) {}

  record Price(String size, String ask, String bid, String last) {}

  record Sold(int pairs) {}

  List<Listing> listings(Shoes found) {
    return found.shoes().stream()
        .map(
            shoe ->
                new Listing(
                    provider,
                    fields().requiredText(shoe.id(), "id"),
                    shoe.code(),
                    shoe.name(),
                    Listing.Details.ofGender(Optional.<Gender>empty()),
                    List.of()))
        .toList();
  }

  List<ListedSize> sizes(Sizes listed) {
    return listed.sizes().stream().map(size -> new ListedSize(size.id(), size.printed())).toList();
  }

  BookAnswer book(Product product, Prices told, Instant at) {
    Map<String, Size> known =
        product.sizes().stream()
            .filter(size -> size.isListedBy(provider))
            .collect(Collectors.toMap(size -> size.venueId(provider).orElseThrow(), size -> size));
    List<Quote> quotes = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    for (Price price : told.prices()) {
      if (known.containsKey(price.size())) {
        quotes.add(quote(known.get(price.size()), price));
      } else {
        unknown.add(price.size());
      }
    }
    Book book = new Book(product.id(), provider, at, provider.onlyCurrency().orElseThrow(), quotes);
    return new BookAnswer(book, unknown);
  }

  int sold(Sold answer) {
    return answer.pairs();
  }

  private Quote quote(Size size, Price price) {
    return new Quote(
        size.ordinal(),
        fields().ofMinorUnits(price.ask(), "ask"),
        fields().ofMinorUnits(price.bid(), "bid"),
        fields().ofMinorUnits(price.last(), "last"),
        OptionalInt.empty());
  }

  private WireFields fields() {
    return new WireFields(provider);
  }
}
