package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Lot;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Cell;
import org.soletape.web.inventory.InventoryView.LotRow;

/** Turns lots into rows to draw. */
record LotDrawing(InventoryQuery query) {
  LotRow row(Lot lot) {
    return new LotRow(
        InventoryDrawing.shoe(lot.example()),
        lot.example().item().pair().condition().orElse(""),
        query.ofLot(Optional.of(Lot.key(lot.example()))).address(),
        CountText.of(lot.pairs(), "pair"),
        cost(lot),
        unknown(lot.pairs() - lot.cost().counted(), "without a cost"),
        cash(lot.cashToday()),
        age(lot));
  }

  private static Cell cost(Lot lot) {
    return lot.averageCost()
        .map(average -> Cell.of("value", MoneyText.of(average)))
        .orElseGet(
            () ->
                new Cell(
                    "no_cost",
                    "unknown",
                    Optional.of("Unknown because the cost of no pair is known.")));
  }

  private static Cell cash(CountedSum cash) {
    String whole = cash.isComplete() ? "" : " for %d of %d".formatted(cash.counted(), cash.of());
    return cash.amount()
        .map(sum -> Cell.of("value", MoneyText.of(sum) + whole))
        .orElseGet(
            () ->
                cash.of() == 0
                    ? Cell.of("sold", "sold")
                    : new Cell(
                        "none", "unknown", Optional.of("Unknown because no pair has a bid.")));
  }

  private static List<String> age(Lot lot) {
    List<String> lines = new ArrayList<>();
    OptionalInt average = lot.averageDays();
    lines.add(average.isPresent() ? CountText.of(average.getAsInt(), "day") : "unknown");
    unknown(lot.pairs() - lot.dated(), "without a date")
        .filter(words -> average.isPresent())
        .ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> unknown(int pairs, String what) {
    return pairs == 0 ? Optional.empty() : Optional.of(pairs + " " + what);
  }
}
