package org.soletape.catalog;

import java.util.Optional;

/**
 * For whom Alias sizes a listing, which is the scale of all its numbers. Proven by Alias's own
 * gender or name. When it gives neither, men is taken if StockX sizes the product for men: the
 * style code is the same shoe, and men's is what a bare number means. Women's or kids' numbers are
 * never taken on StockX's word, since Alias might count them on another scale.
 */
final class AliasAudience {
  private AliasAudience() {}

  /** What is in doubt holds for every size of the listing. */
  static Proven<Audience> of(
      Optional<Listing> stockx, VenueSizes onStockx, Optional<Listing> alias) {
    Optional<Audience> told = stockx.flatMap(Listing::gender).map(Audience::of);
    if (told.isPresent() && contradicts(told.get(), onStockx)) {
      return new Proven.Doubtful<>(
          "StockX calls the product %s but prints no such size."
              .formatted(told.get().possessive()));
    }
    Optional<Audience> there = told.or(() -> Audience.sizedBy(onStockx.printed()));
    return alias
        .flatMap(AliasAudience::toldByAlias)
        .or(() -> there.filter(audience -> audience == Audience.MEN_OR_UNISEX))
        .map(here -> agreed(here, there))
        .orElseGet(
            () -> new Proven.Doubtful<>("Alias does not say for whom the listing is sized."));
  }

  private static boolean contradicts(Audience told, VenueSizes onStockx) {
    return !onStockx.printed().isEmpty() && onStockx.printed().stream().noneMatch(told::wears);
  }

  private static Optional<Audience> toldByAlias(Listing alias) {
    return alias.gender().map(Audience::of).or(() -> Audience.namedIn(alias.title()));
  }

  private static Proven<Audience> agreed(Audience here, Optional<Audience> there) {
    return there
        .filter(other -> other != here)
        .<Proven<Audience>>map(
            other ->
                new Proven.Doubtful<>(
                    "Alias sizes the product as %s, StockX as %s."
                        .formatted(here.possessive(), other.possessive())))
        .orElseGet(() -> new Proven.Known<>(here));
  }
}
