package org.soletape.web.market;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.market.MarketView.Value;

/**
 * One line of a size's chart, in minor units of its currency.
 *
 * @param observed what was observed at each step, oldest first
 * @param drawn what the line shows there
 * @param marks the steps that get a dot
 * @param told what the venue told at a step, where that was converted
 */
record PriceLine(
    Provider venue,
    MarketQuery.Side side,
    Currency currency,
    List<OptionalInt> observed,
    List<OptionalInt> drawn,
    List<Integer> marks,
    IntFunction<Optional<String>> told) {

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

  boolean isConverted() {
    return IntStream.range(0, observed.size())
        .filter(this::isKnownAt)
        .anyMatch(step -> told.apply(step).isPresent());
  }

  boolean isKnownAt(int step) {
    return observed.get(step).isPresent();
  }

  Value valueAt(int step) {
    return isKnownAt(step)
        ? new Value(text(observed.get(step).getAsInt()), told.apply(step))
        : new Value("–", Optional.empty());
  }

  /** The same, with what was told behind it. */
  String textAt(int step) {
    Value value = valueAt(step);
    return value.text() + value.told().map(told -> " (" + told + ")").orElse("");
  }

  String text(int minor) {
    return MoneyText.of(new Money(minor, currency));
  }

  private static OptionalLong wide(OptionalInt value) {
    return value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty();
  }

  /** As the script reads it. */
  ChartLine chartLine() {
    return new ChartLine(
        venue.id(), word(), label(), currency, drawn.stream().map(PriceLine::wide).toList(), marks);
  }
}
