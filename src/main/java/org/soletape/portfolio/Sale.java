package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What the owner states about a sale. Every part may be unknown.
 *
 * @param on the day of the sale
 * @param venue where: {@code stockx}, {@code alias}, or any other place in the owner's words
 * @param price what the buyer paid for the pair
 * @param payout what reached the owner after all fees, as paid out
 */
public record Sale(
    Optional<LocalDate> on, Optional<String> venue, Optional<Money> price, Optional<Money> payout) {
  static final Sale UNSTATED =
      new Sale(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The currency of its amounts, which is one where both are stated. */
  public Optional<Currency> currency() {
    return price.or(() -> payout).map(Money::currency);
  }

  /** Our venue that is meant by a place, which is named by its id or its name; empty for others. */
  public static Optional<Provider> venueAt(String place) {
    String named = place.strip();
    return Arrays.stream(Provider.values())
        .filter(
            venue -> venue.id().equalsIgnoreCase(named) || venue.label().equalsIgnoreCase(named))
        .findFirst();
  }

  /** Our venue the pair was sold at; empty for another place and for none. */
  public Optional<Provider> provider() {
    return venue.flatMap(Sale::venueAt);
  }
}
