package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * What the owner states about how a pair was bought. Every part may be unknown.
 *
 * @param price what was paid, in the currency it was paid in
 * @param rate what turns it into the currency of the portfolio, as the owner states it
 * @param on the day of the purchase
 * @param costs what was paid beside the price, in the same currency
 */
public record Purchase(
    Optional<Money> price, Optional<ExchangeRate> rate, Optional<LocalDate> on, Costs costs) {
  public static final Purchase UNSTATED =
      new Purchase(Optional.empty(), Optional.empty(), Optional.empty());

  /** What was paid beside the price; what is not stated was not paid. */
  public record Costs(Optional<Money> shipping, Optional<Money> tax, Optional<Money> other) {
    public static final Costs NONE =
        new Costs(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those that are stated. */
    public List<StatedCost> lines() {
      List<StatedCost> lines = new ArrayList<>();
      StatedCost.add(lines, InventoryColumn.SHIPPING_IN, shipping);
      StatedCost.add(lines, InventoryColumn.PURCHASE_TAX, tax);
      StatedCost.add(lines, InventoryColumn.OTHER_COSTS, other);
      return List.copyOf(lines);
    }
  }

  /** A purchase that cost nothing beside its price. */
  public Purchase(Optional<Money> price, Optional<ExchangeRate> rate, Optional<LocalDate> on) {
    this(price, rate, on, Costs.NONE);
  }

  /** The currency it was paid in, as the price or else a cost or the rate says. */
  public Optional<Currency> currency() {
    return price
        .or(() -> StatedCost.sum(costs.lines()))
        .map(Money::currency)
        .or(() -> rate.map(ExchangeRate::from));
  }

  /**
   * What was paid in all, the price and the costs beside it; empty without a price, for the costs
   * alone are not what the pair cost.
   */
  public Optional<Money> paid() {
    Optional<Money> beside = StatedCost.sum(costs.lines());
    return price.isEmpty() || beside.isEmpty()
        ? price
        : Optional.of(price.get().plus(beside.get()));
  }

  /**
   * The cost basis, which is all that was paid: a value; {@code no_cost} when no price is stated;
   * {@code no_rate} when it was paid in another currency, and neither the stated rate nor the
   * reference rate of the day of the purchase leads into the portfolio's.
   */
  Figure cost(Conversion conversion) {
    return price.isEmpty() ? Figure.missing(FigureState.NO_COST) : Figure.of(counted(conversion));
  }

  /** What the sum paid counts as; a stated rate is applied before any reference rate. */
  Optional<CountedAmount> counted(Conversion conversion) {
    return paid().flatMap(paid -> counted(paid, conversion));
  }

  /** What a part of it counts as, by the same rate. */
  public Optional<CountedAmount> counted(Money part, Conversion conversion) {
    return atStatedRate(part, conversion.counted()).flatMap(each -> conversion.of(each, on));
  }

  private Optional<Money> atStatedRate(Money paid, Currency counted) {
    boolean isApplied =
        rate.isPresent()
            && rate.get().from().equals(paid.currency())
            && !paid.currency().equals(counted);
    return isApplied ? rate.get().convert(paid) : Optional.of(paid);
  }
}
