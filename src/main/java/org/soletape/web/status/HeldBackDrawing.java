package org.soletape.web.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.market.HeldQuote;
import org.soletape.market.LatestQuote;
import org.soletape.money.Money;
import org.soletape.web.Links;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;

/** Turns held quotes into words, those of a product at a venue together. */
final class HeldBackDrawing {
  private HeldBackDrawing() {}

  private record Listed(String sku, Provider venue) {}

  static String count(int held) {
    return switch (held) {
      case 0 -> "Nothing is held back.";
      case 1 -> "One price that jumped on a new match is held back until the next slot agrees.";
      default ->
          CountText.of(held)
              + " prices that jumped on a new match are held back until the next slot agrees.";
    };
  }

  static List<HeldBackView.Product> products(List<HeldQuote> quotes) {
    Map<Listed, List<HeldBackView.Line>> lines = new LinkedHashMap<>();
    for (HeldQuote quote : quotes) {
      Listed listed = new Listed(quote.sku(), quote.held().provider());
      lines.computeIfAbsent(listed, each -> new ArrayList<>()).add(line(quote));
    }
    return lines.entrySet().stream().map(each -> product(each.getKey(), each.getValue())).toList();
  }

  private static HeldBackView.Product product(Listed listed, List<HeldBackView.Line> lines) {
    return new HeldBackView.Product(
        listed.sku(), Links.market(listed.sku()), listed.venue(), lines);
  }

  private static HeldBackView.Line line(HeldQuote quote) {
    return new HeldBackView.Line(
        quote.size(), quote.shown().map(HeldBackDrawing::prices), prices(quote.held()));
  }

  private static HeldBackView.Prices prices(LatestQuote latest) {
    return new HeldBackView.Prices(
        amount(latest, latest.quote().lowestAsk())
            + " / "
            + amount(latest, latest.quote().highestBid()),
        Moment.of(latest.observedAt()));
  }

  private static String amount(LatestQuote latest, OptionalInt minor) {
    return minor.isPresent()
        ? MoneyText.of(new Money(minor.getAsInt(), latest.currency()))
        : "none";
  }
}
