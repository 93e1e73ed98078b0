package org.soletape.web.market;

import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.MoneyText;

/**
 * One line of a size's chart, in minor units of its currency.
 *
 * @param observed what was observed at each step, oldest first
 * @param drawn what the line shows there
 * @param marks the steps that get a dot
 */
record PriceLine(
    Provider venue,
    MarketQuery.Side side,
    Currency currency,
    List<OptionalInt> observed,
    List<OptionalInt> drawn,
    List<Integer> marks) {

  String label() {
    return venue.label() + " " + word();
  }

  String style() {
    return venue.id() + " " + word();
  }

  /** What one of its prices is called. */
  String word() {
    return side == MarketQuery.Side.BIDS ? "bid" : "ask";
  }

  boolean isEmpty() {
    return drawn.stream().allMatch(OptionalInt::isEmpty);
  }

  boolean isKnownAt(int step) {
    return observed.get(step).isPresent();
  }

  String valueAt(int step) {
    return isKnownAt(step) ? text(observed.get(step).getAsInt()) : "–";
  }

  String text(int minor) {
    return MoneyText.of(new Money(minor, currency));
  }

  /** As the script reads it. */
  ChartLine chartLine() {
    return new ChartLine(
        venue.id(),
        word(),
        label(),
        currency,
        drawn.stream().map(value -> value.stream().asLongStream().findFirst()).toList(),
        marks);
  }
}
