package org.soletape.portfolio.sell;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.SizeCurve;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Item;

/**
 * What the market knows of sizes beside their own prices.
 *
 * @param curves of products at venues, by the currency of their asks
 * @param sales of sizes in seven days, where they are known
 */
record SizeFacts(Map<OfProduct, SizeCurve> curves, Map<OfSize, Integer> sales) {
  /** A product at a venue, as far as its asks are in a currency. */
  record OfProduct(UUID product, Provider venue, String currency) {}

  /** A size at a venue. */
  record OfSize(UUID size, Provider venue) {}

  /** Where a pair's ask is among those of the other sizes; empty unless it is fresh. */
  Optional<CurvePlace> curve(Item item, Provider venue, Figure ask) {
    return item.productId().isEmpty() || ask.amount().isEmpty() || ask.isStale()
        ? Optional.empty()
        : place(item.productId().get(), venue, ask.amount().get());
  }

  private Optional<CurvePlace> place(UUID product, Provider venue, Money ask) {
    SizeCurve curve = curves.get(new OfProduct(product, venue, ask.currency().getCurrencyCode()));
    return curve == null ? Optional.empty() : Optional.of(new CurvePlace(curve, ask));
  }

  /** How fast a pair's size sells. */
  Pace pace(Item item, Provider venue) {
    OptionalInt sold =
        item.sizeId()
            .map(size -> sales.get(new OfSize(size, venue)))
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty);
    return new Pace(venue.publishesSales(), sold);
  }
}
