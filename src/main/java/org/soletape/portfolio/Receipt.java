package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeLine;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Payout;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;

/**
 * What a sold pair brought, line by line: the price less the fees is the payout, the payout less
 * the cost is what was realised.
 *
 * @param price what the buyer paid; empty when it is not stated, or cannot be set against the
 *     payout because it is in another currency
 * @param fees empty when nothing is known of them
 * @param source where the fees are from
 * @param payout in the currency of the sale; {@code no_payout} when it is neither stated nor can be
 *     computed, {@code no_rate} when it would have to be computed in another currency
 * @param cost in the currency of the portfolio
 * @param realised in the currency of the portfolio; {@code no_rate} for a payout in another
 * @param explanation one sentence or two on where the fees are from
 */
public record Receipt(
    Optional<Money> price,
    List<FeeLine> fees,
    Source source,
    Figure payout,
    Figure cost,
    Profit realised,
    String explanation) {
  /** Where the fees of a receipt are from. */
  public enum Source {
    /** The owner stated the payout: the fees are what is missing from the price. */
    AS_CHARGED,
    /** From the schedule of the day; nobody stated what was paid out. */
    COMPUTED,
    UNKNOWN
  }

  /**
   * The receipt of a sold pair.
   *
   * @param fees of them those of the sale's day count
   * @param today decides the fees of a sale whose day is not stated
   */
  static Receipt of(Pair pair, FeeHistory fees, LocalDate today) {
    Sale sale = pair.sale().orElse(Sale.UNSTATED);
    Currency counted = fees.currency();
    Figure cost = pair.costIn(counted);
    if (sale.payout().isPresent()) {
      return asCharged(sale.price(), sale.payout().get(), cost, counted);
    }
    return computed(sale, fees, today)
        .map(payout -> computed(payout, cost, sale.on(), counted))
        .orElseGet(() -> unknown(sale, cost));
  }

  private static Receipt asCharged(
      Optional<Money> stated, Money payout, Figure cost, Currency counted) {
    Optional<Money> price = stated.filter(p -> p.currency().equals(payout.currency()));
    String why = "The price less what was paid out.";
    List<FeeLine> fees =
        price.stream().map(p -> new FeeLine("Fees", "as charged", p.minus(payout), why)).toList();
    return new Receipt(
        price,
        fees,
        price.isPresent() ? Source.AS_CHARGED : Source.UNKNOWN,
        Figure.of(payout),
        cost,
        Profit.of(countable(payout, counted), cost),
        price.isPresent()
            ? "Fees as charged: the price less the payout."
            : "The payout is stated without a price to set it against, so the fees are not known.");
  }

  private static Receipt computed(
      Payout payout, Figure cost, Optional<LocalDate> day, Currency counted) {
    Figure left = Figure.of(payout.payout());
    String assumed = day.isPresent() ? "" : " The day of the sale is not stated: today's fees.";
    return new Receipt(
        Optional.of(payout.price()),
        payout.fees(),
        Source.COMPUTED,
        left,
        cost,
        Profit.of(countable(payout.payout(), counted), cost),
        "Fees computed from " + payout.schedule() + "; no payout is stated." + assumed);
  }

  private static Receipt unknown(Sale sale, Figure cost) {
    boolean computable = sale.price().isPresent() && sale.provider().isPresent();
    FigureState why = computable ? FigureState.NO_RATE : FigureState.NO_PAYOUT;
    return new Receipt(
        sale.price(),
        List.of(),
        Source.UNKNOWN,
        Figure.missing(why),
        cost,
        Profit.missing(why),
        "The payout is unknown because " + why.reason() + ".");
  }

  /** A payout in another currency than the portfolio's is not set against the cost. */
  private static Figure countable(Money payout, Currency counted) {
    return payout.currency().equals(counted)
        ? Figure.of(payout)
        : Figure.missing(FigureState.NO_RATE);
  }

  /** What the venue's schedule of that day gives for the price. */
  private static Optional<Payout> computed(Sale sale, FeeHistory fees, LocalDate today) {
    LocalDate day = sale.on().orElse(today);
    FeeSettings settings = fees.on(day);
    Optional<Provider> venue = sale.provider();
    Optional<Money> price = sale.price().filter(p -> settings.cover(p)).filter(p -> p.minor() >= 0);
    return venue.isEmpty() || price.isEmpty()
        ? Optional.empty()
        : Optional.of(SellerFees.of(venue.get(), settings, day).payout(price.get()));
  }
}
