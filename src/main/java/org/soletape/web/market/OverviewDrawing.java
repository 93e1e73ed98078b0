package org.soletape.web.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.market.BestPrices;
import org.soletape.market.Display;
import org.soletape.market.ListedProduct;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Price;
import org.soletape.market.Shown;
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
  private final Display display;

  OverviewDrawing(PollingCalendar calendar, Instant now, Display display) {
    this.calendar = calendar;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    this.display = display;
  }

  OverviewView.Row row(ListedProduct product) {
    Collection<BestPrices> counted = product.counted(calendar, now);
    boolean stale =
        counted.stream()
            .anyMatch(prices -> calendar.isStale(product.tier(), prices.observedAt(), now));
    return new OverviewView.Row(
        ProductTitle.of(product.facts()),
        best(shown(counted), stale, BestPrices::ask, Comparator.naturalOrder()),
        best(shown(counted), stale, BestPrices::bid, Comparator.reverseOrder()),
        change(product.weekBp(), "under a week"),
        new OverviewView.Month(
            change(product.days().changeBp(), "not known"),
            Sparkline.path(product.days().until(today.minusDays(1)))),
        product.observedAt().map(Moment::of),
        stale);
  }

  private List<Shown<BestPrices>> shown(Collection<BestPrices> counted) {
    return counted.stream()
        .map(prices -> display.show(prices, prices.currency(), today, prices::in))
        .toList();
  }

  /** The best price in each currency; with one currency that is the best of all. */
  private List<OverviewView.Best> best(
      List<Shown<BestPrices>> counted,
      boolean stale,
      Function<BestPrices, Optional<BestPrices.Best>> side,
      Comparator<Long> better) {
    if (counted.isEmpty()) {
      return List.of(word(Price.Missing.PENDING));
    }
    List<Shown<BestPrices>> ranked = new ArrayList<>();
    counted.stream()
        .filter(at -> side.apply(at.shown()).isPresent())
        .sorted(Comparator.comparing(at -> side.apply(at.shown()).get().price().minor(), better))
        .filter(
            at ->
                ranked.stream()
                    .noneMatch(kept -> kept.shown().currency().equals(at.shown().currency())))
        .forEach(ranked::add);
    return ranked.isEmpty()
        ? List.of(word(Price.Missing.NONE))
        : ranked.stream().map(at -> price(at, side, stale)).toList();
  }

  private OverviewView.Best price(
      Shown<BestPrices> shown,
      Function<BestPrices, Optional<BestPrices.Best>> side,
      boolean stale) {
    BestPrices at = shown.shown();
    BestPrices.Best best = side.apply(at).orElseThrow();
    return new OverviewView.Best(
        Price.told(stale),
        MoneyText.of(best.price()),
        shown.rate().map(rate -> RateText.of(side.apply(shown.told()).get().price(), rate, today)),
        Optional.of(
            new OverviewView.From(
                at.provider().label(), at.provider().id(), best.size().orElse(""))));
  }

  private static OverviewView.Best word(Price.Missing why) {
    return new OverviewView.Best(why.word(false), why.text(), Optional.empty(), Optional.empty());
  }

  private static OverviewView.Change change(OptionalInt basisPoints, String missing) {
    return new OverviewView.Change(
        Trend.of(basisPoints),
        basisPoints.isPresent() ? Trend.text(basisPoints.getAsInt()) : missing);
  }
}
