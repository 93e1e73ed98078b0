package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.PortfolioLine;
import org.soletape.portfolio.WeekEnd;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;

/** Says why the end of a week's line is not the figure of the same name in the inventory. */
final class WeekEndText {
  private WeekEndText() {}

  /**
   * Empty when it is the same and nothing is left out.
   *
   * @param side ask or bid
   */
  static String of(String label, String side, PortfolioLine line, WeekEnd end) {
    List<String> sentences = new ArrayList<>();
    if (end.leftOut().counted() > 0 || end.moved().isPresent()) {
      sentences.add(
          "%s is %s for %s in the inventory: %s."
              .formatted(
                  label,
                  end.today().amount().map(MoneyText::of).orElse("unknown"),
                  CountText.of(end.today().counted(), "pair"),
                  String.join(", ", parts(side, line, end))));
    }
    if (end.withoutRate() > 0) {
      sentences.add(neither(end.withoutRate(), "no rate from the currency of the prices"));
    }
    if (end.unvalued() > 0) {
      sentences.add(neither(end.unvalued(), "no value today"));
    }
    return String.join(" ", sentences);
  }

  static String neither(int pairs, String lack) {
    return "%s %s %s and %s in neither figure."
        .formatted(
            CountText.of(pairs, "pair"),
            pairs == 1 ? "has" : "have",
            lack,
            pairs == 1 ? "is" : "are");
  }

  private static List<String> parts(String side, PortfolioLine line, WeekEnd end) {
    List<String> parts = new ArrayList<>();
    line.end()
        .ifPresent(
            value ->
                parts.add(
                    "%s of the %d in this line".formatted(MoneyText.of(value), line.covered())));
    CountedSum leftOut = end.leftOut();
    leftOut
        .amount()
        .ifPresent(
            value ->
                parts.add(
                    "%s of %d that had no %s in some slot of the week and %s left out here"
                        .formatted(
                            MoneyText.of(value),
                            leftOut.counted(),
                            side,
                            leftOut.counted() == 1 ? "is" : "are")));
    end.moved().ifPresent(moved -> parts.add(signed(moved) + " since the last slot of the line"));
    return parts;
  }

  private static String signed(Money moved) {
    return (moved.minor() > 0 ? "+" : "") + MoneyText.of(moved);
  }
}
