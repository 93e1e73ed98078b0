package org.soletape.web.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * What is known of a product apart from its prices.
 *
 * @param retail in US dollars, as the catalogue has it
 * @param calendar when it is polled
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
    PollingCalendar calendar,
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
    Slot due = calendar.lastDue(tier, current);
    return (stockx.mapped() || alias.mapped())
        && hasAnswered(Provider.STOCKX, due)
        && hasAnswered(Provider.ALIAS, due);
  }

  private boolean hasAnswered(Provider venue, Slot due) {
    return !calendar.isOn(venue) || listing(venue).hasAnswered(due);
  }

  /** How old its prices may get before they are stale. */
  Duration allowedAge() {
    return calendar.allowedAge(tier);
  }

  /** How often it is polled in this slot, in words. */
  String rhythm(Slot slot) {
    long hours = tier.period(calendar.rhythmIn(slot)).toHours();
    return switch ((int) hours) {
      case 24 -> "polled once a day";
      case 48 -> "polled every second day";
      default -> "polled every " + hours + " hours";
    };
  }

  String name() {
    String name = (brand.orElse("") + " " + model.orElse("")).strip();
    return name.isEmpty() ? sku : name;
  }
}
