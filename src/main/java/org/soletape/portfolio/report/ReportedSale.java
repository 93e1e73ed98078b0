package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.fees.FeeLine;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.StatedCost;
import org.soletape.rates.CountedAmount;

/**
 * What a sale brought, as its receipt has it, in the currency of the portfolio.
 *
 * @param price what the buyer paid; empty when it is not known or has no rate
 * @param fees what was taken of the price, by the names of a receipt; empty when that is not known.
 *     Together they are exactly the price less the payout
 * @param taken all of them together; {@code no_payout} when they are not known
 * @param payout what reached the seller, or why that is not known
 * @param deductions what goes off the payout in all; empty when nothing is stated
 * @param deducted by kind, as far as that is known
 * @param costs what the cost of the pair consists of, by kind; nothing when it is not known
 * @param profit what was realised, or why that is not known
 */
public record ReportedSale(
    Optional<CountedAmount> price,
    Optional<List<Kind>> fees,
    Figure taken,
    Figure payout,
    Optional<Figure> deductions,
    List<Kind> deducted,
    List<Kind> costs,
    Figure profit) {
  static ReportedSale of(Pair pair, Receipt receipt, Conversion conversion) {
    Optional<Sale> sale = pair.sale();
    Optional<LocalDate> on = sale.flatMap(Sale::on);
    Optional<CountedAmount> price = receipt.price().flatMap(each -> conversion.of(each, on));
    Figure payout =
        receipt
            .payout()
            .amount()
            .map(each -> Figure.of(conversion.of(each, on)))
            .orElse(receipt.payout());
    Function<Money, Optional<CountedAmount>> counting = told -> conversion.of(told, on);
    Optional<Figure> deductions =
        sale.flatMap(Sale::deducted).map(told -> Figure.of(counting.apply(told)));
    Optional<List<Kind>> fees =
        receipt.fees().isEmpty()
            ? Optional.empty()
            : price.flatMap(
                from -> payout.amount().map(to -> fees(receipt.fees(), from, to, counting)));
    return new ReportedSale(
        price,
        fees,
        fees.isPresent()
            ? Figure.of(price.orElseThrow().amount().minus(payout.amount().orElseThrow()))
            : Figure.missing(FigureState.NO_PAYOUT),
        payout,
        deductions,
        deductions
            .flatMap(Figure::amount)
            .map(all -> deducted(sale.orElseThrow(), all, counting))
            .orElse(List.of()),
        receipt
            .cost()
            .amount()
            .map(all -> costs(pair.purchase(), all, conversion))
            .orElse(List.of()),
        receipt.realised().amount());
  }

  private static List<Kind> fees(
      List<FeeLine> lines,
      CountedAmount price,
      Money payout,
      Function<Money, Optional<CountedAmount>> counting) {
    List<Kind> parts = new ArrayList<>();
    for (FeeLine line : lines) {
      parts.add(new Kind(line.name(), line.amount()));
    }
    return Kinds.of(parts, price.amount().minus(payout), counting);
  }

  private static List<Kind> deducted(
      Sale sale, Money all, Function<Money, Optional<CountedAmount>> counting) {
    return Kinds.of(sale.deductions().lines().stream().map(Kind::of).toList(), all, counting);
  }

  private static List<Kind> costs(Purchase purchase, Money all, Conversion conversion) {
    List<Kind> parts = new ArrayList<>();
    parts.add(new Kind("Purchase price", purchase.price().orElseThrow()));
    for (StatedCost cost : purchase.costs().lines()) {
      parts.add(Kind.of(cost));
    }
    return Kinds.of(parts, all, told -> purchase.counted(told, conversion));
  }
}
