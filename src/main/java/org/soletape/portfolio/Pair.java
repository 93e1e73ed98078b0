package org.soletape.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the owner of a pair states about it: a line of a form, a file or a JSON body. Whatever is
 * not stated is empty.
 *
 * @param sku the style code as typed
 * @param size as typed; "10.5" for a US size
 * @param sale empty for a pair still owned
 * @param listing where it is offered, or was last; {@link #offered} is where it still is
 * @param keeping where its owner keeps it, and what its file says besides
 */
public record Pair(
    Optional<String> sku,
    Optional<String> size,
    Purchase purchase,
    Optional<String> condition,
    Optional<String> notes,
    ItemStatus status,
    Optional<Sale> sale,
    Optional<Listing> listing,
    Keeping keeping) {
  static final Pair UNSTATED = new StoredPair(Map.of()).pair();

  /** A pair of which neither a listing nor anything besides is stated. */
  public Pair(
      Optional<String> sku,
      Optional<String> size,
      Purchase purchase,
      Optional<String> condition,
      Optional<String> notes,
      ItemStatus status,
      Optional<Sale> sale,
      Optional<String> location) {
    this(
        sku,
        size,
        purchase,
        condition,
        notes,
        status,
        sale,
        Optional.empty(),
        new Keeping(location, Optional.empty()));
  }

  /** Where it is offered: a pair that is held or sold is not, whatever its listing was. */
  public Optional<Listing> offered() {
    return listing.filter(stated -> status == ItemStatus.LISTED);
  }

  /** Where its owner keeps it. */
  public Optional<String> location() {
    return keeping.location();
  }

  /** What its file says of it in columns that mean nothing to us. */
  public Optional<Extra> extra() {
    return keeping.extra();
  }

  /**
   * For how many days it is owned, or was: from the day of its purchase to that of its sale, or to
   * today. Unknown when one of them is not stated, or the sale is before the purchase.
   */
  public OptionalInt daysHeld(LocalDate today) {
    Optional<LocalDate> end = status.isOwned() ? Optional.of(today) : sale.flatMap(Sale::on);
    Optional<LocalDate> since = purchase.on();
    if (end.isEmpty() || since.isEmpty()) {
      return OptionalInt.empty();
    }
    // It may be tomorrow already where a pair was bought today.
    LocalDate start = status.isOwned() && since.get().isAfter(today) ? today : since.get();
    int days = Math.toIntExact(ChronoUnit.DAYS.between(start, end.get()));
    return days < 0 ? OptionalInt.empty() : OptionalInt.of(days);
  }

  /** The cost basis, as {@link Purchase#cost}. */
  public Figure cost(Conversion conversion) {
    return purchase.cost(conversion);
  }
}
