package org.soletape.portfolio.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.RunningProfit;
import org.soletape.portfolio.RunningSum;

/** Adds up the pairs of a period one by one. */
final class RunningLine {
  private static final Part[] PARTS = Part.values();

  private final Map<Part, RunningSum> parts = new EnumMap<>(Part.class);
  private final Map<FigureState, Integer> unknownCosts = new EnumMap<>(FigureState.class);
  private final Map<FigureState, Integer> unknownProfits = new EnumMap<>(FigureState.class);
  private final List<Integer> daysHeld = new ArrayList<>();
  private final SequencedMap<String, RunningSum> feeKinds = new LinkedHashMap<>();
  private final SequencedMap<String, RunningSum> deductionKinds = new LinkedHashMap<>();
  private final SequencedMap<String, RunningSum> costKinds = new LinkedHashMap<>();
  private final RunningSum price = new RunningSum();
  private final RunningSum fees = new RunningSum();
  private final RunningSum payout = new RunningSum();
  private final RunningSum deductions = new RunningSum();
  private final RunningProfit profit = new RunningProfit();

  RunningLine() {
    for (Part part : PARTS) {
      parts.put(part, new RunningSum());
    }
  }

  /** Adds a pair to the parts it is in, of which it may have none. */
  void add(ReportedPair pair, Set<Part> itsParts) {
    if (itsParts.isEmpty()) {
      return;
    }
    for (Part part : PARTS) {
      if (itsParts.contains(part)) {
        parts.get(part).add(pair.cost());
      }
    }
    countUnknown(pair.cost(), unknownCosts);
    if (itsParts.contains(Part.SOLD)) {
      addSale(pair, pair.sale().orElseThrow());
    }
  }

  private void addSale(ReportedPair pair, ReportedSale sale) {
    price.add(sale.price());
    payout.add(sale.payout());
    profit.add(sale.profit(), pair.cost());
    fees.add(sale.taken());
    if (sale.deductions().isPresent()) {
      deductions.add(sale.deductions().get());
    }
    if (sale.fees().isPresent()) {
      Kinds.add(feeKinds, sale.fees().get());
    }
    Kinds.add(deductionKinds, sale.deducted());
    Kinds.add(costKinds, sale.costs());
    if (pair.daysHeld().isPresent()) {
      daysHeld.add(pair.daysHeld().getAsInt());
    }
    countUnknown(sale.profit(), unknownProfits);
  }

  private static void countUnknown(Figure figure, Map<FigureState, Integer> unknown) {
    if (figure.amount().isEmpty()) {
      unknown.merge(figure.state(), 1, Integer::sum);
    }
  }

  Line line() {
    return new Line(
        sums(),
        new Line.Sales(
            price.sum(),
            fees.sum(),
            payout.sum(),
            deductions.sum(),
            profit.sum(),
            held(),
            new Line.ByKind(Kinds.of(feeKinds), Kinds.of(deductionKinds), Kinds.of(costKinds)),
            unknownProfits),
        unknownCosts);
  }

  private Map<Part, CountedSum> sums() {
    Map<Part, CountedSum> sums = new EnumMap<>(Part.class);
    parts.forEach((part, running) -> sums.put(part, running.sum()));
    return sums;
  }

  private Line.DaysHeld held() {
    List<Integer> sorted = daysHeld.stream().sorted().toList();
    OptionalInt median =
        sorted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sorted.get(sorted.size() / 2));
    return new Line.DaysHeld(median, sorted.size());
  }
}
