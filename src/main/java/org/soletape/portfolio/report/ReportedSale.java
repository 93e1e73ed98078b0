package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeLine;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.Sale;
import org.soletape.rates.CountedAmount;

/**
 * What a sale brought, as its receipt has it, in the currency of the portfolio.
 *
 * @param place where, by the name of our venue or as stated
 * @param price what the buyer paid; empty when it is not known or has no rate
 * @param fees what was taken of the price, by the names of a receipt; empty when that is not known.
 *     Together they are exactly the price less the payout
 * @param payout what reached the seller, or why that is not known
 * @param profit what was realised, or why that is not known
 */
public record ReportedSale(
    Optional<String> place,
    Optional<CountedAmount> price,
    Optional<SequencedMap<String, Money>> fees,
    Figure payout,
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
    return new ReportedSale(
        sale.flatMap(Sale::venue).map(ReportedSale::named),
        price,
        receipt.fees().isEmpty()
            ? Optional.empty()
            : price.flatMap(
                from -> payout.amount().map(to -> fees(receipt.fees(), on, conversion, from, to))),
        payout,
        receipt.realised().amount());
  }

  private static String named(String place) {
    return Sale.venueAt(place).map(Provider::label).orElse(place);
  }

  /** The last line takes what rounding leaves, so that all together lead from one to the other. */
  private static SequencedMap<String, Money> fees(
      List<FeeLine> lines,
      Optional<LocalDate> on,
      Conversion conversion,
      CountedAmount price,
      Money payout) {
    SequencedMap<String, Money> fees = new LinkedHashMap<>();
    Money rest = price.amount().minus(payout);
    for (FeeLine line : lines.subList(0, lines.size() - 1)) {
      Money taken = conversion.of(line.amount(), on).map(CountedAmount::amount).orElseThrow();
      fees.merge(line.name(), taken, Money::plus);
      rest = rest.minus(taken);
    }
    fees.merge(lines.getLast().name(), rest, Money::plus);
    return fees;
  }
}
