package org.soletape.portfolio.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.ProfitSum;

/** Adds up the pairs of a period one by one. */
final class RunningLine {
  private final Map<Part, CountedSum> parts = new EnumMap<>(Part.class);
  private final Map<FigureState, Integer> unknownCosts = new EnumMap<>(FigureState.class);
  private final Map<FigureState, Integer> unknownProfits = new EnumMap<>(FigureState.class);
  private final List<Integer> daysHeld = new ArrayList<>();
  private final SequencedMap<String, Money> feeKinds = new LinkedHashMap<>();
  private final SequencedMap<String, Money> deductionKinds = new LinkedHashMap<>();
  private final SequencedMap<String, Money> costKinds = new LinkedHashMap<>();
  private CountedSum price = CountedSum.NONE;
  private CountedSum fees = CountedSum.NONE;
  private CountedSum payout = CountedSum.NONE;
  private CountedSum deductions = CountedSum.NONE;
  private ProfitSum profit = ProfitSum.NONE;

  RunningLine() {
    for (Part part : Part.values()) {
      parts.put(part, CountedSum.NONE);
    }
  }

  /** Adds a pair to the parts it is in, of which it may have none. */
  void add(ReportedPair pair, Set<Part> itsParts) {
    if (itsParts.isEmpty()) {
      return;
    }
    for (Part part : itsParts) {
      parts.put(part, parts.get(part).with(pair.cost()));
    }
    countUnknown(pair.cost(), unknownCosts);
    if (itsParts.contains(Part.SOLD)) {
      addSale(pair, pair.sale().orElseThrow());
    }
  }

  private void addSale(ReportedPair pair, ReportedSale sale) {
    price = price.with(sale.price());
    payout = payout.with(sale.payout());
    profit = profit.with(sale.profit(), pair.cost());
    fees = fees.with(sale.taken());
    deductions = sale.deductions().map(deductions::with).orElse(deductions);
    sale.fees().ifPresent(kinds -> Kinds.add(feeKinds, kinds));
    Kinds.add(deductionKinds, sale.deducted());
    Kinds.add(costKinds, sale.costs());
    pair.daysHeld().ifPresent(daysHeld::add);
    countUnknown(sale.profit(), unknownProfits);
  }

  private static void countUnknown(Figure figure, Map<FigureState, Integer> unknown) {
    if (figure.amount().isEmpty()) {
      unknown.merge(figure.state(), 1, Integer::sum);
    }
  }

  Line line() {
    return new Line(
        parts,
        new Line.Sales(
            price,
            fees,
            payout,
            deductions,
            profit,
            held(),
            new Line.ByKind(feeKinds, deductionKinds, costKinds),
            unknownProfits),
        unknownCosts);
  }

  private Line.DaysHeld held() {
    List<Integer> sorted = daysHeld.stream().sorted().toList();
    OptionalInt median =
        sorted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sorted.get(sorted.size() / 2));
    return new Line.DaysHeld(median, sorted.size());
  }
}
