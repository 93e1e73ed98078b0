package org.soletape.web.market;

import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.soletape.web.Links;
import org.soletape.web.chart.ChartRange;

/**
 * What of a market page a reader asked for. All of it is in the address.
 *
 * @param size the size of the chart as typed; empty lets the page choose
 * @param side which side of the market matters to the reader
 * @param range how far back the chart reaches
 * @param prices of the table of sizes
 * @param premium whether each ask is held against the median of all sizes
 * @param currency in which amounts are shown; empty for the usual one
 */
record MarketQuery(
    String size,
    Side side,
    ChartRange range,
    PriceBasis prices,
    boolean premium,
    MarketColumn sort,
    boolean reversed,
    Optional<Currency> currency) {
  private static final int LONGEST_SIZE = 8;
  private static final String SHOW = "show";
  private static final String PREMIUM = "premium";

  /** Which side of the market is looked at. */
  enum Side {
    BOTH("Both"),
    ASKS("Asks"),
    BIDS("Bids");

    private final String label;

    Side(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static MarketQuery read(Function<String, String> parameters) {
    String sort = Optional.ofNullable(parameters.apply("sort")).orElse("");
    boolean reversed = sort.startsWith("-");
    String word = reversed ? sort.substring(1) : sort;
    Optional<MarketColumn> known = MarketColumn.named(word);
    String view = parameters.apply("view");
    return new MarketQuery(
        Optional.ofNullable(parameters.apply("size"))
            .map(String::strip)
            .filter(size -> size.length() <= LONGEST_SIZE)
            .orElse(""),
        Arrays.stream(Side.values())
            .filter(each -> each.word().equals(view))
            .findFirst()
            .orElse(Side.BOTH),
        ChartRange.of(parameters.apply("range")),
        PriceBasis.of(parameters.apply("prices")),
        PREMIUM.equals(parameters.apply(SHOW)),
        known.orElse(MarketColumn.SIZE),
        known.isPresent() && reversed,
        DisplayCurrency.asked(parameters));
  }

  MarketQuery withSize(String other) {
    return new MarketQuery(other, side, range, prices, premium, sort, reversed, currency);
  }

  MarketQuery withSide(Side other) {
    return new MarketQuery(size, other, range, prices, premium, sort, reversed, currency);
  }

  MarketQuery withRange(ChartRange other) {
    return new MarketQuery(size, side, other, prices, premium, sort, reversed, currency);
  }

  MarketQuery withPrices(PriceBasis other) {
    return new MarketQuery(size, side, range, other, premium, sort, reversed, currency);
  }

  MarketQuery withPremium(boolean shown) {
    return new MarketQuery(size, side, range, prices, shown, sort, reversed, currency);
  }

  MarketQuery sortedBy(MarketColumn column) {
    return new MarketQuery(
        size, side, range, prices, premium, column, column.equals(sort) && !reversed, currency);
  }

  /** What follows the path, with the size always named so that the address keeps its meaning. */
  String parameters() {
    Map<String, String> fields = fields();
    currency.ifPresent(shown -> fields.put(DisplayCurrency.PARAMETER, shown.getCurrencyCode()));
    StringJoiner address = new StringJoiner("&", "?", "");
    fields.forEach((name, value) -> address.add(name + "=" + Links.encoded(value)));
    return address.toString();
  }

  /** What the address has besides the currency. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("size", size);
    if (side != Side.BOTH) {
      fields.put("view", side.word());
    }
    if (range != ChartRange.WEEK) {
      fields.put("range", range.word());
    }
    if (prices != PriceBasis.GROSS) {
      fields.put("prices", prices.word());
    }
    if (premium) {
      fields.put(SHOW, PREMIUM);
    }
    if (!sort.equals(MarketColumn.SIZE) || reversed) {
      fields.put("sort", (reversed ? "-" : "") + sort.word());
    }
    return fields;
  }
}
