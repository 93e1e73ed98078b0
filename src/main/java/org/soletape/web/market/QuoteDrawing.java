package org.soletape.web.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.market.LatestQuote;
import org.soletape.market.MarketProduct;
import org.soletape.market.Price;
import org.soletape.market.Price.Missing;
import org.soletape.market.Shown;
import org.soletape.market.SizeQuotes;
import org.soletape.money.Money;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.RateText;
import org.soletape.web.market.MarketColumn.Figure;
import org.soletape.web.market.MarketView.Cell;
import org.soletape.web.market.MarketView.Group;
import org.soletape.web.market.MarketView.Mark;
import org.soletape.web.market.MarketView.Side;

/** Turns the quotes of one venue into cells to draw, as they look at one instant. */
final class QuoteDrawing {
  /** Answers this close together are one answer to a reader. */
  private static final Duration SAME_ANSWER = Duration.ofMinutes(15);

  private static final int MOST_SALES_TOLD = 200;

  private final Provider venue;
  private final Group group;
  private final List<Column> columns;
  private final MarketProduct product;
  private final ShownAmounts shown;
  private final Optional<ProductCurves> curves;
  private final Instant now;
  private final Optional<Instant> newest;
  private final Map<Currency, MoneyText> texts;

  /**
   * @param curves what asks are held against, where that is shown
   */
  QuoteDrawing(
      Provider venue,
      MarketProduct product,
      List<SizeQuotes> sizes,
      ShownAmounts shown,
      Optional<ProductCurves> curves,
      Instant now) {
    this.venue = venue;
    this.curves = curves;
    this.shown = shown;
    this.columns = MarketColumn.of(venue, curves.isPresent()).stream().map(Column::of).toList();
    this.group = new Group(venue.label(), venue.id(), columns.size());
    this.product = product;
    this.now = now;
    this.newest = Optional.ofNullable(newest(venue, sizes));
    this.texts = texts(sizes);
  }

  private static Instant newest(Provider venue, List<SizeQuotes> sizes) {
    Instant newest = null;
    for (SizeQuotes size : sizes) {
      LatestQuote quote = size.quotes().get(venue);
      if (quote != null && (newest == null || quote.observedAt().isAfter(newest))) {
        newest = quote.observedAt();
      }
    }
    return newest;
  }

  /**
   * A column as its cells name it.
   *
   * @param style the names style rules use
   */
  private record Column(Figure figure, String style, String label) {
    static Column of(MarketColumn column) {
      Provider venue = column.venue().orElseThrow();
      Figure figure = column.figure();
      return new Column(
          figure,
          venue.id() + " " + figure.style(),
          figure == Figure.ASK ? venue.label() + " ask" : figure.label());
    }
  }

  /** When the venue last answered for any size. */
  Optional<Instant> newest() {
    return newest;
  }

  boolean isStale() {
    return newest.filter(at -> product.isStale(at, now)).isPresent();
  }

  /** The columns it fills. */
  Group group() {
    return group;
  }

  /**
   * The venue's cells of a size.
   *
   * @param marks what makes a figure the better of several
   */
  Side side(SizeQuotes size, Marks marks) {
    boolean mapped = product.isMapped(venue);
    Optional<LatestQuote> quote = size.at(venue);
    if (quote.isEmpty() && !(mapped && size.size().isListedBy(venue))) {
      String absent = mapped ? "not listed at " : "not on ";
      return new Side(group, Optional.of(absent + venue.label()), List.of());
    }
    boolean stale = quote.filter(at -> product.isStale(at.observedAt(), now)).isPresent();
    List<Cell> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      Optional<Mark> mark = quote.flatMap(at -> marks.of(at, column.figure()));
      cells.add(cell(column, quote, stale, mark));
    }
    return new Side(group, Optional.empty(), cells);
  }

  private Cell cell(
      Column column, Optional<LatestQuote> quote, boolean stale, Optional<Mark> mark) {
    boolean isAsk = column.figure() == Figure.ASK;
    Told told =
        switch (column.figure()) {
          case ASK -> price(quote.map(LatestQuote::ask), stale);
          case BID -> price(quote.map(LatestQuote::bid), stale);
          case SALE -> price(quote.map(LatestQuote::lastSale), stale);
          case SALES -> sales(quote, stale);
          case SPREAD -> spread(quote, stale);
          case PREMIUM -> premium(quote, stale);
          case SIZE, UNPUBLISHED -> price(Optional.of(Missing.NOT_OFFERED), stale);
        };
    return new Cell(
        column.style(),
        column.label(),
        told.state(),
        told.text(),
        told.before(),
        mark,
        isAsk ? age(quote) : Optional.empty(),
        isAsk);
  }

  /**
   * A figure in words, and the style name of its state.
   *
   * @param before what it was before it was converted
   */
  private record Told(String state, String text, Optional<String> before) {
    Told(String state, String text) {
      this(state, text, Optional.empty());
    }
  }

  private Told price(Optional<Price> quoted, boolean stale) {
    Price price = quoted.orElse(Missing.PENDING);
    return switch (price) {
      case Price.Known known -> told(shown.of(venue, known.money()), stale);
      case Missing missing -> new Told(price.word(stale), missing.text());
    };
  }

  private Told told(Shown<Money> amount, boolean stale) {
    return new Told(
        Price.told(stale),
        texts.get(amount.shown().currency()).of(amount.shown().minor()),
        amount.rate().map(rate -> RateText.of(amount.told(), rate, shown.today())));
  }

  private Told spread(Optional<LatestQuote> quote, boolean stale) {
    return quote
        .flatMap(shown::spread)
        .map(spread -> told(spread, stale))
        .orElse(new Told("blank", "–"));
  }

  /** Without an ask there is nothing to compare, and of a stale one nothing is said. */
  private Told premium(Optional<LatestQuote> quote, boolean stale) {
    OptionalLong premium =
        quote.flatMap(at -> curves.map(curve -> curve.premium(at))).orElse(OptionalLong.empty());
    if (premium.isPresent()) {
      return new Told(Price.told(false), signed(premium.getAsLong()));
    }
    Price ask = quote.map(LatestQuote::ask).orElse(Missing.PENDING);
    return ask instanceof Missing
        ? price(Optional.of(ask), false)
        : new Told(Missing.PENDING.word(false), stale ? "unknown" : "few sizes");
  }

  /** Thousandths as a percentage, such as {@code +12.3%}. */
  private static String signed(long thousandths) {
    String sign = thousandths > 0 ? "+" : thousandths < 0 ? "\u2212" : "";
    long amount = Math.abs(thousandths);
    return sign + amount / 10 + "." + amount % 10 + "%";
  }

  /** A count is taken apart from the book, so its absence means that nobody has counted yet. */
  private static Told sales(Optional<LatestQuote> quote, boolean stale) {
    OptionalInt sales = quote.map(at -> at.quote().sales7d()).orElse(OptionalInt.empty());
    if (sales.isEmpty()) {
      return new Told(Missing.PENDING.word(stale), Missing.PENDING.text());
    }
    int count = sales.getAsInt();
    String text = count >= MOST_SALES_TOLD ? MOST_SALES_TOLD + "+" : String.valueOf(count);
    return new Told(Price.told(stale), text);
  }

  private Optional<Moment> age(Optional<LatestQuote> quote) {
    return quote
        .map(LatestQuote::observedAt)
        .filter(at -> Duration.between(at, newest.orElse(at)).compareTo(SAME_ANSWER) > 0)
        .map(Moment::of);
  }

  /** How the amounts of each currency are written on this page. */
  private Map<Currency, MoneyText> texts(List<SizeQuotes> sizes) {
    Map<Currency, MoneyText> texts = new HashMap<>();
    for (SizeQuotes size : sizes) {
      for (LatestQuote quote : size.quotes().values()) {
        for (Price price : List.of(quote.ask(), quote.bid(), quote.lastSale())) {
          if (price instanceof Price.Known known) {
            Money amount = shown.of(quote.provider(), known.money()).shown();
            texts.merge(amount.currency(), MoneyText.fitting(amount), MoneyText::wider);
          }
        }
      }
    }
    return texts;
  }
}
