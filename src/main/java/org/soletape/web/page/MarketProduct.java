package org.soletape.web.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * What is known of a product apart from its prices.
 *
 * @param retail in US dollars, as the catalogue has it
 * @param version changes with anything else the product's page shows
 */
record MarketProduct(
    UUID id,
    String sku,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> colorway,
    Optional<String> gender,
    Optional<String> imageUrl,
    Optional<BigDecimal> retail,
    Optional<LocalDate> releaseDate,
    Tier tier,
    VenueListing stockx,
    VenueListing alias,
    String version) {

  VenueListing listing(Provider venue) {
    return switch (venue) {
      case STOCKX -> stockx;
      case ALIAS -> alias;
    };
  }

  /** Whether every venue that knows the product has answered for the slot it is due in. */
  boolean hasBooksFor(Slot current) {
    Slot due = tier == Tier.HOT ? current : current.firstOfDay();
    return (stockx.mapped() || alias.mapped()) && stockx.hasAnswered(due) && alias.hasAnswered(due);
  }

  String name() {
    String name = (brand.orElse("") + " " + model.orElse("")).strip();
    return name.isEmpty() ? sku : name;
  }
}
