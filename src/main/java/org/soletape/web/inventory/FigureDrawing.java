package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.rates.CountedAmount;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.RateText;
import org.soletape.web.inventory.InventoryView.Cell;

/** One figure as text: an amount, a gain, or a word for why there is none. */
final class FigureDrawing {
  private FigureDrawing() {}

  /** A figure by itself: its amount, or a short word with the whole reason behind it. */
  static Cell cell(Figure figure) {
    return figure
        .amount()
        .map(amount -> Cell.of(figure.word(), MoneyText.of(amount)))
        .orElseGet(
            () ->
                new Cell(
                    figure.state().word(),
                    shortly(figure.state()),
                    Optional.of("Unknown because " + figure.reason() + ".")));
  }

  /** A figure and what it was converted from, if it was. */
  static Cell cell(Figure figure, Optional<CountedAmount> counted, LocalDate today) {
    return counted
        .flatMap(
            amount ->
                origin(amount, today)
                    .map(
                        origin ->
                            new Cell(
                                figure.word(), MoneyText.of(amount.amount()), Optional.of(origin))))
        .orElseGet(() -> cell(figure));
  }

  /** Such as {@code $178 at 0.756883 GBP of 20 Nov (ECB)}; empty for what was not converted. */
  static Optional<String> origin(CountedAmount amount, LocalDate today) {
    return amount.rate().map(rate -> RateText.of(amount.told(), rate, today));
  }

  private static String shortly(FigureState state) {
    return switch (state) {
      case NOT_OFFERED -> "not offered";
      case PENDING -> "pending";
      case NONE -> "none";
      case NO_RATE -> "no rate";
      case SOLD -> "sold";
      default -> "unknown";
    };
  }

  /** Such as {@code +$56 (31.1%)}. */
  static String gain(Money amount, OptionalLong basisPoints) {
    String sign = amount.minor() > 0 ? "+" : "";
    return sign + MoneyText.of(amount) + share(basisPoints);
  }

  private static String share(OptionalLong basisPoints) {
    if (basisPoints.isEmpty()) {
      return "";
    }
    long tenths = Math.round(basisPoints.getAsLong() / 10.0);
    return " (%s%d.%d%%)"
        .formatted(tenths < 0 ? "\u2212" : "", Math.abs(tenths) / 10, Math.abs(tenths) % 10);
  }

  static String trend(Money amount) {
    return amount.minor() > 0 ? "up" : amount.minor() < 0 ? "down" : "flat";
  }
}
