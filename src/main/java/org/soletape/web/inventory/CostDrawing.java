package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.money.Money;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.StatedCost;
import org.soletape.portfolio.Valuation;
import org.soletape.rates.CountedAmount;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.InventoryView.Cell;

/** What a pair cost, in words. */
record CostDrawing(Valuation pair) {
  /**
   * What was paid as it counts; without a rate as stated, and in no sum. The line below it says
   * either.
   */
  Cell cell() {
    return withoutRate()
        .map(
            paid ->
                new Cell(
                    "value", MoneyText.of(paid), Optional.of("Not counted: " + noRate() + ".")))
        .orElseGet(() -> FigureDrawing.cell(pair.cost(), pair.paid(), pair.basis().day()));
  }

  private Optional<CountedAmount> converted() {
    return pair.paid().filter(CountedAmount::isConverted);
  }

  private Optional<Money> withoutRate() {
    return pair.item()
        .pair()
        .purchase()
        .paid()
        .filter(paid -> pair.cost().state() == FigureState.NO_RATE);
  }

  private String noRate() {
    return "no rate into " + pair.basis().settings().currency().getCurrencyCode();
  }

  String bought() {
    return String.join(
        " · ",
        Stream.of(
                inNoSum(),
                origin(),
                beside(),
                pair.item().pair().purchase().on().map(day -> "on " + Moment.day(day)),
                held())
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * Below the cost: that it is in no sum, or what it was made of, or else for how long it is held.
   */
  String below() {
    return inNoSum().or(this::origin).or(this::held).orElse("");
  }

  /** Such as {@code 45 days}. */
  private Optional<String> held() {
    return pair.daysHeld().stream().mapToObj(days -> CountText.of(days, "day")).findFirst();
  }

  private Optional<String> inNoSum() {
    return withoutRate().map(paid -> noRate());
  }

  private Optional<String> origin() {
    return converted().flatMap(CostDrawing::from);
  }

  private static Optional<String> from(CountedAmount paid) {
    return paid.rate()
        .map(rate -> "from %s (%s)".formatted(MoneyText.of(paid.told()), rate.source()));
  }

  /** What of the sum is not the price. */
  private Optional<String> beside() {
    Purchase purchase = pair.item().pair().purchase();
    return purchase
        .price()
        .filter(price -> !purchase.costs().lines().isEmpty())
        .map(price -> "price " + MoneyText.of(price));
  }

  /**
   * As lines of a receipt: the price and the costs beside it, where there are such, and the sum.
   */
  List<String> lines() {
    Purchase purchase = pair.item().pair().purchase();
    List<String> lines = new ArrayList<>();
    beside().ifPresent(price -> lines.add("Bought at " + price));
    purchase.costs().lines().forEach(cost -> lines.add(line(cost)));
    lines.add(line());
    return lines;
  }

  static String line(StatedCost cost) {
    String words = cost.column().words();
    return "%s%s %s"
        .formatted(
            words.substring(0, 1).toUpperCase(Locale.ROOT),
            words.substring(1),
            MoneyText.of(cost.amount()));
  }

  private String line() {
    return "Cost "
        + cell().text()
        + withoutRate().map(paid -> ", " + noRate()).orElse("")
        + converted()
            .flatMap(paid -> FigureDrawing.origin(paid, pair.basis().day()))
            .map(origin -> ", " + origin)
            .orElse("");
  }
}
