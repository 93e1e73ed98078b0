package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.ProfitSum;
import org.soletape.portfolio.Totals;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Line;
import org.soletape.web.inventory.InventoryView.Tile;

/** The sums of a portfolio in words, each with how many pairs it rests on. */
record TotalsDrawing(Totals totals) {
  List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    if (totals.pairs().owned() > 0) {
      tiles.add(worth("Cash today", totals.sums().cashToday(), totals.sums().profitToday()));
      tiles.add(worth("If listed", totals.sums().ifListed(), totals.sums().profitIfListed()));
      tiles.add(tile("Cost", totals.sums().cost(), List.of()));
    }
    if (totals.pairs().sold() > 0) {
      tiles.add(realised(totals.sums().realised()));
    }
    return tiles;
  }

  private static Tile worth(String label, CountedSum sum, ProfitSum profit) {
    return tile(label, sum, profitLines(profit));
  }

  private static Tile tile(String label, CountedSum sum, List<Line> more) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("", coverage(sum)));
    lines.addAll(more);
    lines.addAll(converted(sum));
    String amount = sum.amount().map(MoneyText::of).orElse("unknown");
    return new Tile(label, sum.amount().isPresent() ? "value" : "unknown", amount, lines);
  }

  private static Tile realised(ProfitSum realised) {
    Money amount = realised.sum().amount().orElse(null);
    if (amount == null) {
      return new Tile(
          "Realised", "unknown", "unknown", List.of(new Line("", coverage(realised.sum()))));
    }
    return new Tile(
        "Realised",
        "value " + FigureDrawing.trend(amount),
        FigureDrawing.gain(amount, realised.basisPoints()),
        Stream.concat(
                Stream.of(new Line("", coverage(realised.sum()))),
                converted(realised.sum()).stream())
            .toList());
  }

  private static List<Line> converted(CountedSum sum) {
    return sum.converted() == 0
        ? List.of()
        : List.of(new Line("", CountText.of(sum.converted(), "pair") + " at reference rates"));
  }

  private static List<Line> profitLines(ProfitSum profit) {
    return profit
        .sum()
        .amount()
        .map(
            amount ->
                List.of(
                    new Line(
                        FigureDrawing.trend(amount),
                        FigureDrawing.gain(amount, profit.basisPoints())
                            + " on "
                            + pairs(profit.sum()))))
        .orElse(List.of(new Line("", "profit unknown: no pair has both a price and a cost")));
  }

  private static String coverage(CountedSum sum) {
    return sum.isComplete() ? "all " + pairs(sum) : pairs(sum);
  }

  private static String pairs(CountedSum sum) {
    return sum.isComplete()
        ? sum.of() == 1 ? "1 pair" : sum.of() + " pairs"
        : sum.counted() + " of " + sum.of() + " pairs";
  }
}
