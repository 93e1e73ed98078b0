package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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
 * @param deductions what the sale cost the owner beside these fees, in the same currency
 * @param orderNumber by which the place it was sold at knows it
 */
public record Sale(
    Optional<LocalDate> on,
    Optional<String> venue,
    Optional<Money> price,
    Optional<Money> payout,
    Deductions deductions,
    Optional<String> orderNumber) {
  public static final Sale UNSTATED =
      new Sale(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Provider[] VENUES = Provider.values();

  /** What goes off the payout; what is not stated does not. */
  public record Deductions(Optional<Money> shipping, Optional<Money> other) {
    public static final Deductions NONE = new Deductions(Optional.empty(), Optional.empty());

    /** Those that are stated. */
    public List<StatedCost> lines() {
      List<StatedCost> lines = new ArrayList<>();
      StatedCost.add(lines, InventoryColumn.SHIPPING_OUT, shipping);
      StatedCost.add(lines, InventoryColumn.OTHER_DEDUCTIONS, other);
      return List.copyOf(lines);
    }
  }

  /** A sale with nothing to deduct and no order number. */
  public Sale(
      Optional<LocalDate> on,
      Optional<String> venue,
      Optional<Money> price,
      Optional<Money> payout) {
    this(on, venue, price, payout, Deductions.NONE, Optional.empty());
  }

  /** The currency of its amounts, which is one where several are stated. */
  public Optional<Currency> currency() {
    return price.or(() -> payout).or(this::deducted).map(Money::currency);
  }

  /** What goes off the payout in all; empty when nothing is stated. */
  public Optional<Money> deducted() {
    return StatedCost.sum(deductions.lines());
  }

  /** Our venue that is meant by a place, which is named by its id or its name; empty for others. */
  public static Optional<Provider> venueAt(String place) {
    String named = place.strip();
    for (Provider venue : VENUES) {
      if (venue.id().equalsIgnoreCase(named) || venue.label().equalsIgnoreCase(named)) {
        return Optional.of(venue);
      }
    }
    return Optional.empty();
  }

  /** A place as people know it: one of our venues by its name, every other as it was stated. */
  public static String placeName(String place) {
    return venueAt(place).map(Provider::label).orElse(place);
  }

  /** Our venue the pair was sold at; empty for another place and for none. */
  public Optional<Provider> provider() {
    return venue.flatMap(Sale::venueAt);
  }
}
