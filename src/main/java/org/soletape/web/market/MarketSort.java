package org.soletape.web.market;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.soletape.catalog.Provider;

/** What the sizes of a product can be sorted by. What is missing comes last either way. */
enum MarketSort {
  SIZE(null, Column.SIZE, false),
  STOCKX_ASK(Provider.STOCKX, Column.ASK, false),
  STOCKX_BID(Provider.STOCKX, Column.BID, true),
  STOCKX_SPREAD(Provider.STOCKX, Column.SPREAD, false),
  ALIAS_ASK(Provider.ALIAS, Column.ASK, false),
  ALIAS_BID(Provider.ALIAS, Column.BID, true),
  ALIAS_SPREAD(Provider.ALIAS, Column.SPREAD, false),
  ALIAS_SALE(Provider.ALIAS, Column.SALE, true),
  ALIAS_SALES(Provider.ALIAS, Column.SALES, true);

  private enum Column {
    SIZE("Size"),
    ASK("Ask"),
    BID("Bid"),
    SPREAD("Spread"),
    SALE("Last sale"),
    SALES("7-day sales");

    private final String label;

    Column(String label) {
      this.label = label;
    }
  }

  private final Provider venue;
  private final Column column;
  private final boolean startsDescending;

  MarketSort(Provider venue, Column column, boolean startsDescending) {
    this.venue = venue;
    this.column = column;
    this.startsDescending = startsDescending;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The heading; the venue stands above it. */
  String label() {
    return column.label;
  }

  /** Whether the order, so reversed or not, runs from small to large. */
  boolean isAscending(boolean reversed) {
    return startsDescending == reversed;
  }

  Comparator<SizeQuotes> order(boolean reversed) {
    Comparator<SizeQuotes> bySize =
        Comparator.comparing(SizeQuotes::numeric).thenComparing(SizeQuotes::key);
    if (this == SIZE) {
      return reversed ? bySize.reversed() : bySize;
    }
    Function<SizeQuotes, OptionalLong> value = this::value;
    Comparator<SizeQuotes> known = Comparator.comparingLong(size -> value.apply(size).orElse(0));
    return Comparator.<SizeQuotes, Boolean>comparing(size -> value.apply(size).isEmpty())
        .thenComparing(isAscending(reversed) ? known : known.reversed())
        .thenComparing(bySize);
  }

  private OptionalLong value(SizeQuotes size) {
    VenueQuote quote = size.at(venue);
    return switch (column) {
      case SIZE -> OptionalLong.empty();
      case ASK -> wide(quote.ask());
      case BID -> wide(quote.bid());
      case SPREAD -> quote.spread();
      case SALE -> wide(quote.lastSale());
      case SALES -> wide(quote.sales7d());
    };
  }

  private static OptionalLong wide(OptionalInt amount) {
    return amount.isPresent() ? OptionalLong.of(amount.getAsInt()) : OptionalLong.empty();
  }
}
