package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What the owner of a pair states about it: a line of a form, a file or a JSON body. Whatever is
 * not stated is empty.
 *
 * @param sku the style code as typed
 * @param size as typed; "10.5" for a US size
 * @param purchasePrice what was paid, in the currency it was paid in
 * @param purchaseRate the rate that turns it into the currency of the portfolio
 * @param sale empty for a pair still owned
 */
public record Pair(
    Optional<String> sku,
    Optional<String> size,
    Optional<Money> purchasePrice,
    Optional<ExchangeRate> purchaseRate,
    Optional<LocalDate> purchasedOn,
    Optional<String> condition,
    Optional<String> notes,
    ItemStatus status,
    Optional<Sale> sale) {
  /** A pair of which nothing is stated. */
  static final Pair UNSTATED =
      new Pair(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ItemStatus.HELD,
          Optional.empty());

  public Pair {
    requireNonNull(sku, "sku is null");
    requireNonNull(size, "size is null");
    requireNonNull(purchasePrice, "purchasePrice is null");
    requireNonNull(purchaseRate, "purchaseRate is null");
    requireNonNull(purchasedOn, "purchasedOn is null");
    requireNonNull(condition, "condition is null");
    requireNonNull(notes, "notes is null");
    requireNonNull(status, "status is null");
    requireNonNull(sale, "sale is null");
  }

  /**
   * The cost basis in a currency: a value; {@code no_cost} when no price is stated; {@code no_rate}
   * when it was paid in another currency and no rate into this one is stated.
   */
  public Figure costIn(Currency currency) {
    if (purchasePrice.isEmpty()) {
      return Figure.missing(FigureState.NO_COST);
    }
    Money paid = purchasePrice.get();
    if (paid.currency().equals(currency)) {
      return Figure.of(paid);
    }
    return purchaseRate
        .filter(rate -> rate.from().equals(paid.currency()) && rate.to().equals(currency))
        .map(rate -> Figure.of(rate.convert(paid)))
        .orElse(Figure.missing(FigureState.NO_RATE));
  }
}
