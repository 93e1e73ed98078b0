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
import org.soletape.market.ListedProduct;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Price;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.Sparkline;
import org.soletape.web.chart.Trend;

/** Turns listed products into rows to draw, as they look at one instant. */
final class OverviewDrawing {
  private final PollingCalendar calendar;
  private final Instant now;
  private final LocalDate yesterday;

  OverviewDrawing(PollingCalendar calendar, Instant now) {
    this.calendar = calendar;
    this.now = now;
    this.yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
  }

  OverviewView.Row row(ListedProduct product) {
    Collection<BestPrices> counted = product.counted(calendar, now);
    boolean stale =
        counted.stream()
            .anyMatch(prices -> calendar.isStale(product.tier(), prices.observedAt(), now));
    return new OverviewView.Row(
        ProductTitle.of(product.facts()),
        best(counted, stale, BestPrices::ask, Comparator.naturalOrder()),
        best(counted, stale, BestPrices::bid, Comparator.reverseOrder()),
        change(product.weekBp(), "under a week"),
        new OverviewView.Month(
            change(product.days().changeBp(), "not known"),
            Sparkline.path(product.days().until(yesterday))),
        product.observedAt().map(Moment::of),
        stale);
  }

  /** The best price in each currency; with one currency that is the best of all. */
  private static List<OverviewView.Best> best(
      Collection<BestPrices> counted,
      boolean stale,
      Function<BestPrices, Optional<BestPrices.Best>> side,
      Comparator<Long> better) {
    if (counted.isEmpty()) {
      return List.of(word(Price.Missing.PENDING));
    }
    List<BestPrices> ranked = new ArrayList<>();
    counted.stream()
        .filter(prices -> side.apply(prices).isPresent())
        .sorted(Comparator.comparing(at -> side.apply(at).get().price().minor(), better))
        .filter(at -> ranked.stream().noneMatch(kept -> kept.currency().equals(at.currency())))
        .forEach(ranked::add);
    return ranked.isEmpty()
        ? List.of(word(Price.Missing.NONE))
        : ranked.stream().map(at -> price(at, side.apply(at).get(), stale)).toList();
  }

  private static OverviewView.Best price(BestPrices at, BestPrices.Best best, boolean stale) {
    return new OverviewView.Best(
        Price.told(stale),
        MoneyText.of(best.price()),
        Optional.of(
            new OverviewView.From(
                at.provider().label(), at.provider().id(), best.size().orElse(""))));
  }

  private static OverviewView.Best word(Price.Missing why) {
    return new OverviewView.Best(why.word(false), why.text(), Optional.empty());
  }

  private static OverviewView.Change change(OptionalInt basisPoints, String missing) {
    return new OverviewView.Change(
        Trend.of(basisPoints),
        basisPoints.isPresent() ? Trend.text(basisPoints.getAsInt()) : missing);
  }
}
