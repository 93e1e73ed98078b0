package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.market.LatestQuote;
import org.soletape.market.SizeQuotes;

/**
 * A column of the table of sizes, which it can be sorted by; what is missing comes last either way.
 *
 * @param venue whose figure it is; empty for the size itself
 */
record MarketColumn(Optional<Provider> venue, Figure figure) {
  static final MarketColumn SIZE = new MarketColumn(Optional.empty(), Figure.SIZE);

  private static final Map<Provider, List<MarketColumn>> OF_VENUES = new EnumMap<>(Provider.class);
  private static final List<MarketColumn> ALL = new ArrayList<>(List.of(SIZE));

  static {
    for (Provider venue : Provider.values()) {
      OF_VENUES.put(venue, columns(venue));
      ALL.addAll(of(venue));
    }
  }

  private static final Comparator<SizeQuotes> BY_SIZE =
      Comparator.comparing((SizeQuotes row) -> row.size().numeric())
          .thenComparing(row -> row.size().key());

  /** What can stand in a column. */
  enum Figure {
    SIZE("size", "Size", false),
    ASK("ask", "Ask", false),
    BID("bid", "Bid", true),
    SPREAD("spread", "Spread", false),
    SALE("sale", "Last sale", true),
    SALES("sales", "7-day sales", true),
    /** In the place of both where a venue publishes neither; nothing to sort by. */
    UNPUBLISHED("sales", "Sales", false),
    /**
     * The ask against the median of all sizes, in the place of the spread; orders as the ask does.
     */
    PREMIUM("premium", "To median", false);

    private final String style;
    private final String label;
    private final boolean startsDescending;

    Figure(String style, String label, boolean startsDescending) {
      this.style = style;
      this.label = label;
      this.startsDescending = startsDescending;
    }

    String label() {
      return label;
    }

    /** The name a style rule uses. */
    String style() {
      return style;
    }
  }

  /** A venue's columns, from left to right. */
  static List<MarketColumn> of(Provider venue) {
    return OF_VENUES.get(venue);
  }

  /** The same, with the premium in the place of the spread where it is asked for. */
  static List<MarketColumn> of(Provider venue, boolean premium) {
    return premium
        ? of(venue).stream()
            .map(
                column ->
                    column.figure == Figure.SPREAD
                        ? new MarketColumn(column.venue, Figure.PREMIUM)
                        : column)
            .toList()
        : of(venue);
  }

  private static List<MarketColumn> columns(Provider venue) {
    List<Figure> figures = new ArrayList<>(List.of(Figure.ASK, Figure.BID, Figure.SPREAD));
    if (venue.publishesLastSale()) {
      figures.add(Figure.SALE);
    }
    if (venue.publishesSales()) {
      figures.add(Figure.SALES);
    }
    if (!venue.publishesLastSale() && !venue.publishesSales()) {
      figures.add(Figure.UNPUBLISHED);
    }
    return figures.stream().map(figure -> new MarketColumn(Optional.of(venue), figure)).toList();
  }

  /** Every column, from left to right. */
  static List<MarketColumn> all(boolean premium) {
    return premium
        ? Stream.concat(
                Stream.of(SIZE),
                Stream.of(Provider.values()).flatMap(venue -> of(venue, true).stream()))
            .toList()
        : ALL;
  }

  /** The column of this word that can be sorted by. */
  static Optional<MarketColumn> named(String word) {
    return word.isEmpty()
        ? Optional.empty()
        : ALL.stream()
            .filter(column -> column.isSortable() && column.word().equals(word))
            .findFirst();
  }

  boolean isSortable() {
    return figure != Figure.UNPUBLISHED && figure != Figure.PREMIUM;
  }

  /** The word in an address: {@code alias_ask}. */
  String word() {
    return venue.map(at -> at.id() + "_").orElse("") + figure.style();
  }

  /** Whether the order, so reversed or not, runs from small to large. */
  boolean isAscending(boolean reversed) {
    return figure.startsDescending == reversed;
  }

  /** The order of a table that shows these amounts. */
  Comparator<SizeQuotes> order(boolean reversed, ShownAmounts shown) {
    if (figure == Figure.SIZE) {
      return reversed ? BY_SIZE.reversed() : BY_SIZE;
    }
    Comparator<SizeQuotes> known = Comparator.comparingLong(row -> value(row, shown).orElse(0));
    return Comparator.<SizeQuotes, Boolean>comparing(row -> value(row, shown).isEmpty())
        .thenComparing(isAscending(reversed) ? known : known.reversed())
        .thenComparing(BY_SIZE);
  }

  private OptionalLong value(SizeQuotes row, ShownAmounts shown) {
    return venue.flatMap(row::at).map(quote -> value(quote, shown)).orElse(OptionalLong.empty());
  }

  /** A payout rises with its price, so the price orders by both. */
  private OptionalLong value(LatestQuote quote, ShownAmounts shown) {
    return switch (figure) {
      case SIZE, UNPUBLISHED, PREMIUM -> OptionalLong.empty();
      case ASK -> wide(quote.quote().lowestAsk());
      case BID -> wide(quote.quote().highestBid());
      case SPREAD ->
          shown.spread(quote).stream().mapToLong(spread -> spread.shown().minor()).findFirst();
      case SALE -> wide(quote.quote().lastSale());
      case SALES -> wide(quote.quote().sales7d());
    };
  }

  private static OptionalLong wide(OptionalInt amount) {
    return amount.isPresent() ? OptionalLong.of(amount.getAsInt()) : OptionalLong.empty();
  }
}
