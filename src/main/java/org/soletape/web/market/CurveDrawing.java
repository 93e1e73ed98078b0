package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.market.LatestQuote;
import org.soletape.market.SizeCurve;
import org.soletape.market.SizeQuotes;
import org.soletape.money.Money;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.market.MarketView.Curve;
import org.soletape.web.market.MarketView.CurveLine;

/**
 * Draws what each size asks at every venue as a small picture, from small to large. A size without
 * an ask leaves its line open.
 *
 * @param sizes small to large
 * @param fresh a size's quotes that are not stale
 */
record CurveDrawing(
    List<SizeQuotes> sizes, Function<SizeQuotes, List<LatestQuote>> fresh, ShownAmounts shown) {
  private static final int STEP = 10;
  private static final int HEIGHT = 100;

  /** Empty where too few sizes are asked for to see a curve. */
  Optional<Curve> curve() {
    List<List<LatestQuote>> quotes = sizes.stream().map(fresh).toList();
    Optional<Currency> leading =
        Arrays.stream(Provider.values())
            .flatMap(venue -> asks(venue, quotes).stream())
            .flatMap(Optional::stream)
            .map(Money::currency)
            .findFirst();
    return leading.flatMap(currency -> curve(quotes, currency));
  }

  /** Amounts in another currency are no part of it. */
  private Optional<Curve> curve(List<List<LatestQuote>> quotes, Currency currency) {
    Map<Provider, List<Optional<Money>>> asks = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      asks.put(
          venue,
          asks(venue, quotes).stream()
              .map(ask -> ask.filter(amount -> amount.currency().equals(currency)))
              .toList());
    }
    LongSummaryStatistics range =
        asks.values().stream()
            .flatMap(List::stream)
            .flatMap(Optional::stream)
            .collect(Collectors.summarizingLong(Money::minor));
    return asked(asks) < SizeCurve.FEWEST
        ? Optional.empty()
        : Optional.of(
            new Curve(
                (sizes.size() - 1) * STEP,
                lines(asks, range),
                MoneyText.of(new Money(range.getMin(), currency)),
                MoneyText.of(new Money(range.getMax(), currency)),
                sizes.getFirst().size().key(),
                sizes.getLast().size().key()));
  }

  /** How many sizes somebody asks for, at whichever venue. */
  private long asked(Map<Provider, List<Optional<Money>>> asks) {
    return IntStream.range(0, sizes.size())
        .filter(size -> asks.values().stream().anyMatch(line -> line.get(size).isPresent()))
        .count();
  }

  private List<Optional<Money>> asks(Provider venue, List<List<LatestQuote>> quotes) {
    return quotes.stream()
        .map(
            each ->
                each.stream()
                    .filter(quote -> quote.provider() == venue)
                    .flatMap(quote -> quote.ask().amount().stream())
                    .map(ask -> shown.price(ask).shown())
                    .findFirst())
        .toList();
  }

  private static List<CurveLine> lines(
      Map<Provider, List<Optional<Money>>> asks, LongSummaryStatistics range) {
    List<CurveLine> lines = new ArrayList<>();
    asks.forEach(
        (venue, line) -> {
          String path = path(line, range);
          if (!path.isEmpty()) {
            lines.add(new CurveLine(venue.label(), venue.id(), path));
          }
        });
    return lines;
  }

  /** A size between two without an ask is a dot. */
  private static String path(List<Optional<Money>> asks, LongSummaryStatistics range) {
    StringBuilder path = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < asks.size(); i++) {
      if (asks.get(i).isPresent()) {
        path.append(open ? 'L' : 'M').append(i * STEP).append(' ');
        path.append(height(asks.get(i).get().minor(), range));
        boolean isAlone = !open && (i + 1 == asks.size() || asks.get(i + 1).isEmpty());
        path.append(isAlone ? "h0" : "");
      }
      open = asks.get(i).isPresent();
    }
    return path.toString();
  }

  private static long height(long minor, LongSummaryStatistics range) {
    long spread = range.getMax() - range.getMin();
    return spread == 0 ? HEIGHT / 2 : HEIGHT - (minor - range.getMin()) * HEIGHT / spread;
  }
}
