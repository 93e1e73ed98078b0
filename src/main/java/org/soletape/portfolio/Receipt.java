package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeLine;
import org.soletape.fees.Payout;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * What a sold pair brought, line by line: the price less the fees is the payout, the payout less
 * the sale's deductions and the cost is what was realised.
 *
 * @param price what the buyer paid, in the currency of the payout; empty when it is not stated, or
 *     cannot be set against the payout because it is in another currency
 * @param fees empty when nothing is known of them
 * @param source where the fees are from
 * @param payout as stated, or computed in the currency of the sale day's fee settings; {@code
 *     no_payout} when it is neither stated nor can be computed, {@code no_rate} when it would have
 *     to be computed of a price that no rate leads there from
 * @param cost in the currency of the portfolio
 * @param realised in the currency of the portfolio; {@code no_rate} for a payout or deductions in
 *     another without a rate
 * @param rated which of these amounts were converted
 * @param explanation one sentence or two on where the fees are from
 */
public record Receipt(
    Optional<Money> price,
    List<FeeLine> fees,
    Source source,
    Figure payout,
    Figure cost,
    Profit realised,
    Rated rated,
    String explanation) {
  /**
   * What was converted, by the reference rate of the day of the sale.
   *
   * @param price as stated, into the currency its fees are computed in; empty when it was in it
   * @param payout into the currency of the portfolio; empty when it was in it, or has no rate
   * @param deductions what goes off the payout in all; the same of it
   */
  public record Rated(
      Optional<CountedAmount> price,
      Optional<CountedAmount> payout,
      Optional<CountedAmount> deductions) {
    private static Rated of(
        Optional<CountedAmount> price,
        Optional<CountedAmount> payout,
        Optional<CountedAmount> deductions) {
      return new Rated(
          price.filter(CountedAmount::isConverted),
          payout.filter(CountedAmount::isConverted),
          deductions.filter(CountedAmount::isConverted));
    }
  }

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
   * @param conversion by the rate of the sale's day; a sale whose day is not stated has none
   * @param today decides the fees of a sale whose day is not stated
   */
  public static Receipt of(Pair pair, FeeHistory fees, Conversion conversion, LocalDate today) {
    Sale sale = pair.sale().orElse(Sale.UNSTATED);
    Figure cost = pair.cost(conversion);
    if (sale.payout().isPresent()) {
      return asCharged(sale, sale.payout().get(), cost, conversion);
    }
    LocalDate day = sale.on().orElse(today);
    return sale.provider()
        .map(venue -> conversion.charged(venue, fees, day))
        .flatMap(charged -> computed(sale, charged, cost, conversion))
        .orElseGet(() -> unknown(sale, cost));
  }

  private static Receipt asCharged(Sale sale, Money payout, Figure cost, Conversion conversion) {
    Optional<Money> price =
        sale.price().filter(stated -> stated.currency().equals(payout.currency()));
    Optional<CountedAmount> counted = conversion.of(payout, sale.on());
    String why = "The price less what was paid out.";
    List<FeeLine> fees =
        price.stream().map(p -> new FeeLine("Fees", "as charged", p.minus(payout), why)).toList();
    return new Receipt(
        price,
        fees,
        price.isPresent() ? Source.AS_CHARGED : Source.UNKNOWN,
        Figure.of(payout),
        cost,
        Profit.of(left(Figure.of(counted), sale, conversion), cost),
        Rated.of(Optional.empty(), counted, deducted(sale, conversion)),
        price.isPresent()
            ? "Fees as charged: the price less the payout."
            : "The payout is stated without a price to set it against, so the fees are not known.");
  }

  /** Empty without a price that counts in the currency of the fees. */
  private static Optional<Receipt> computed(
      Sale sale, SellerFees fees, Figure cost, Conversion conversion) {
    return sale.price()
        .filter(stated -> stated.minor() >= 0)
        .flatMap(stated -> conversion.into(fees.currency()).of(stated, sale.on()))
        .map(price -> computed(sale, price, fees.payout(price.amount()), cost, conversion));
  }

  private static Receipt computed(
      Sale sale, CountedAmount price, Payout payout, Figure cost, Conversion conversion) {
    Optional<CountedAmount> counted = conversion.of(payout.payout(), sale.on());
    Figure brought = Figure.of(counted).resting(false, price.isConverted());
    String assumed =
        sale.on().isPresent() ? "" : " The day of the sale is not stated: today's fees.";
    return new Receipt(
        Optional.of(payout.price()),
        payout.fees(),
        Source.COMPUTED,
        Figure.of(payout.payout()).resting(false, price.isConverted()),
        cost,
        Profit.of(left(brought, sale, conversion), cost),
        Rated.of(Optional.of(price), counted, deducted(sale, conversion)),
        "Fees computed from " + payout.schedule() + "; no payout is stated." + assumed);
  }

  private static Optional<CountedAmount> deducted(Sale sale, Conversion conversion) {
    return sale.deducted().flatMap(told -> conversion.of(told, sale.on()));
  }

  /** What the deductions leave of a payout. */
  private static Figure left(Figure brought, Sale sale, Conversion conversion) {
    return sale.deducted().isEmpty()
        ? brought
        : brought.less(Figure.of(deducted(sale, conversion)));
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
        Rated.of(Optional.empty(), Optional.empty(), Optional.empty()),
        "The payout is unknown because " + why.reason() + ".");
  }
}
