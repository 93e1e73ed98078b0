package org.soletape.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Listings as the venues would give them, with only what a test is about. */
final class Listings {
  private Listings() {}

  static Listing listing(Provider venue, String id, String styleCode, String title) {
    return new Listing(
        venue, id, styleCode, title, Listing.Details.ofGender(Optional.empty()), List.of());
  }

  /** On StockX; the variant of size "10.5W" is "variant-10.5W". */
  static Optional<Listing> stockx(Gender gender, String title, String... labels) {
    return Optional.of(
        sized(
            listing(Provider.STOCKX, "stockx-id", "XX1234-100", title),
            Optional.ofNullable(gender),
            Arrays.stream(labels)
                .map(label -> new ListedSize("variant-" + label, label))
                .toList()));
  }

  static Optional<Listing> alias(Gender gender, String title, String... numbers) {
    return Optional.of(
        sized(
            listing(Provider.ALIAS, "alias-id", "XX1234 100", title),
            Optional.ofNullable(gender),
            Arrays.stream(numbers).map(number -> new ListedSize(number, number)).toList()));
  }

  /** The sizes of a product at both venues, or at the one where it is mapped. */
  static SizeMatching matching(Optional<Listing> stockx, Optional<Listing> alias, String model) {
    return SizeMatching.of(Stream.of(stockx, alias).flatMap(Optional::stream).toList(), model);
  }

  static Listing sized(Listing listing, Optional<Gender> gender, List<ListedSize> sizes) {
    return new Listing(
        listing.provider(),
        listing.venueId(),
        listing.styleCode(),
        listing.title(),
        Listing.Details.ofGender(gender),
        sizes);
  }

  /** Every half size from first to last, each followed by the letter. */
  static String[] run(double first, double last, String letter) {
    return IntStream.rangeClosed((int) (first * 2), (int) (last * 2))
        .mapToObj(halves -> (halves % 2 == 0 ? halves / 2 + "" : halves / 2 + ".5") + letter)
        .toArray(String[]::new);
  }

  static String[] run(double first, double last) {
    return run(first, last, "");
  }

  static String[] together(String[]... runs) {
    return Arrays.stream(runs).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
