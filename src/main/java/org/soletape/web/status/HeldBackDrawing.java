package org.soletape.web.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.soletape.market.HeldQuote;
import org.soletape.market.LatestQuote;
import org.soletape.market.Price;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.status.HeldBackView.Listed;

/** Held quotes in words, those of a product at a venue together. */
public final class HeldBackDrawing {
  private HeldBackDrawing() {}

  static String count(int held) {
    return switch (held) {
      case 0 -> "Nothing is held back.";
      case 1 -> "One price that jumped on a new match is held back until the next slot agrees.";
      default ->
          CountText.of(held)
              + " prices that jumped on a new match are held back until the next slot agrees.";
    };
  }

  static Map<Listed, List<HeldQuote>> products(List<HeldQuote> quotes) {
    return quotes.stream()
        .collect(
            Collectors.groupingBy(
                quote -> new Listed(quote.sku(), quote.held().provider()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Such as {@code $310 / $280}. */
  public static String prices(LatestQuote latest) {
    return amount(latest.ask()) + " / " + amount(latest.bid());
  }

  private static String amount(Price price) {
    return price.amount().map(MoneyText::of).orElse("none");
  }
}
