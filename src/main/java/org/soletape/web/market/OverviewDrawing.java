package org.soletape.web.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.soletape.market.BestPrices;
import org.soletape.market.ListedProduct;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Price;
import org.soletape.market.Shown;
import org.soletape.money.Money;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.RateText;
import org.soletape.web.chart.Sparkline;
import org.soletape.web.chart.Trend;

/** Turns listed products into rows to draw, as they look at one instant. */
final class OverviewDrawing {
  private final PollingCalendar calendar;
  private final Instant now;
  private final LocalDate today;
  private final ShownAmounts shown;

  OverviewDrawing(PollingCalendar calendar, ShownAmounts shown, Instant now) {
    this.calendar = calendar;
    this.shown = shown;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  OverviewView.Row row(ListedProduct product) {
    Collection<BestPrices> counted = product.counted(calendar, now);
    boolean stale =
        counted.stream()
            .anyMatch(prices -> calendar.isStale(product.tier(), prices.observedAt(), now));
    return new OverviewView.Row(
        ProductTitle.of(product.facts()),
        best(counted, stale, Side.ASK),
        best(counted, stale, Side.BID),
        change(product.weekBp(), "under a week"),
        new OverviewView.Month(
            change(product.days().changeBp(), "not known"),
            Sparkline.path(product.days().until(today.minusDays(1)))),
        product.observedAt().map(Moment::of),
        stale);
  }

  /** One side of the market, as a list reads it of a venue. */
  private enum Side {
    ASK(BestPrices::tradedAsk, BestPrices::lowestAsk, BestPrices::highestAsk),
    BID(BestPrices::tradedBid, BestPrices::lowestBid, BestPrices::highestBid);

    private final Function<BestPrices, Optional<Money>> traded;
    private final Function<BestPrices, Optional<Money>> lowest;
    private final Function<BestPrices, Optional<Money>> highest;

    Side(
        Function<BestPrices, Optional<Money>> traded,
        Function<BestPrices, Optional<Money>> lowest,
        Function<BestPrices, Optional<Money>> highest) {
      this.traded = traded;
      this.lowest = lowest;
      this.highest = highest;
    }
  }

  /** An amount of the most traded size, as it is shown. */
  private record At(BestPrices prices, Money price, Shown<Money> amount) {
    Money shown() {
      return amount.shown();
    }
  }

  /** The best price in each currency; with one currency that is the best of all. */
  private List<OverviewView.Best> best(Collection<BestPrices> counted, boolean stale, Side side) {
    if (counted.isEmpty()) {
      return List.of(word(Price.Missing.PENDING, Optional.empty()));
    }
    boolean lessIsBetter = side == Side.ASK && shown.basis() == PriceBasis.GROSS;
    Map<Currency, List<At>> byCurrency = new LinkedHashMap<>();
    traded(counted, side)
        .sorted(Comparator.comparing(at -> (lessIsBetter ? 1 : -1) * at.shown().minor()))
        .forEach(
            at ->
                byCurrency
                    .computeIfAbsent(at.shown().currency(), currency -> new ArrayList<>())
                    .add(at));
    return byCurrency.isEmpty()
        ? List.of(word(Price.Missing.NONE, range(counted, side, currency -> true)))
        : byCurrency.values().stream().map(ranked -> price(ranked, counted, stale, side)).toList();
  }

  private Stream<At> traded(Collection<BestPrices> counted, Side side) {
    return counted.stream()
        .flatMap(
            prices ->
                side.traded.apply(prices).stream()
                    .map(price -> new At(prices, price, shown.of(prices.provider(), price))));
  }

  private OverviewView.Best price(
      List<At> ranked, Collection<BestPrices> counted, boolean stale, Side side) {
    At best = ranked.getFirst();
    BestPrices at = best.prices();
    String size = at.traded().map(BestPrices.Traded::size).orElseThrow();
    return new OverviewView.Best(
        Price.told(stale),
        MoneyText.of(best.shown()),
        best.amount().rate().map(rate -> RateText.of(best.amount().told(), rate, today)),
        Optional.of(new OverviewView.From(at.provider().label(), at.provider().id(), size)),
        payout(ranked, side),
        range(counted, side, best.shown().currency()::equals));
  }

  /** Of payouts the prices they are of; of bids where they pay most; of asks a buyer's nothing. */
  private Optional<String> payout(List<At> ranked, Side side) {
    At best = ranked.getFirst();
    if (shown.basis() == PriceBasis.NET) {
      return Optional.of("of " + MoneyText.of(shown.price(best.price()).shown()));
    }
    return side == Side.ASK
        ? Optional.empty()
        : ranked.stream()
            .max(Comparator.comparing(at -> payout(at).minor()))
            .map(
                most ->
                    (most.equals(best) ? "pays " : most.prices().provider().label() + " pays ")
                        + MoneyText.of(payout(most)));
  }

  private Money payout(At at) {
    return shown.payout(at.prices().provider(), at.price()).shown();
  }

  /** Over all sizes; empty when there is but one price, or more currencies. */
  private Optional<String> range(
      Collection<BestPrices> venues, Side side, Predicate<Currency> counts) {
    List<Money> lowest = amounts(venues, side.lowest, counts);
    List<Money> highest = amounts(venues, side.highest, counts);
    if (lowest.stream().map(Money::currency).distinct().count() != 1) {
      return Optional.empty();
    }
    Money low = Collections.min(lowest, Comparator.comparing(Money::minor));
    Money high = Collections.max(highest, Comparator.comparing(Money::minor));
    return Optional.of(MoneyText.of(low) + "–" + MoneyText.of(high))
        .filter(range -> low.minor() < high.minor());
  }

  private List<Money> amounts(
      Collection<BestPrices> venues,
      Function<BestPrices, Optional<Money>> price,
      Predicate<Currency> counts) {
    return venues.stream()
        .flatMap(at -> price.apply(at).map(known -> shown.of(at.provider(), known)).stream())
        .map(Shown::shown)
        .filter(amount -> counts.test(amount.currency()))
        .toList();
  }

  private static OverviewView.Best word(Price.Missing why, Optional<String> range) {
    return new OverviewView.Best(
        why.word(false), why.text(), Optional.empty(), Optional.empty(), Optional.empty(), range);
  }

  private static OverviewView.Change change(OptionalInt basisPoints, String missing) {
    return new OverviewView.Change(
        Trend.of(basisPoints),
        basisPoints.isPresent() ? Trend.text(basisPoints.getAsInt()) : missing);
  }
}
