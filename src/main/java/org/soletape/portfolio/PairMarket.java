package org.soletape.portfolio;

import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.Tier;

/**
 * What the catalogue and the venues know about a pair.
 *
 * @param product empty when the style code is not tracked
 * @param sizeKey the product's size that the pair is; empty when it has no such size
 * @param venues what each venue says; always all of them
 * @param trackingNote a sentence about a style code without prices: why it is not tracked, or that
 *     it is looked for; empty when there is nothing to say
 */
public record PairMarket(
    Optional<Tracked> product,
    Optional<String> sizeKey,
    Map<Provider, VenuePrices> venues,
    Optional<String> trackingNote) {
  /**
   * The tracked product of a pair.
   *
   * @param sku as the catalogue prints it
   * @param tier how often it is polled
   */
  public record Tracked(
      String sku,
      Optional<String> brand,
      Optional<String> model,
      Optional<String> colorway,
      Optional<String> imageUrl,
      Tier tier) {}

  public PairMarket {
    venues = Map.copyOf(venues);
    if (venues.size() != Provider.values().length) {
      throw new IllegalArgumentException("prices of " + venues.keySet() + " alone");
    }
  }

  /** What this venue says. */
  public VenuePrices at(Provider venue) {
    return venues.get(venue);
  }
}
