package org.soletape.web.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.market.PollingCalendar;
import org.soletape.market.PriceState;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.SlotLine;
import org.soletape.web.chart.Sparkline;
import org.soletape.web.chart.Trend;

/** Turns stored products into rows to draw, as they look at one instant. */
final class OverviewDrawing {
  private final PollingCalendar calendar;
  private final Instant now;
  private final Slot slot;

  OverviewDrawing(PollingCalendar calendar, Instant now) {
    this.calendar = calendar;
    this.now = now;
    this.slot = Slot.of(now);
  }

  OverviewView.Row row(ListedProduct product) {
    List<VenueBest> counted = product.counted(now);
    boolean stale =
        !counted.isEmpty() && counted.stream().allMatch(best -> product.isStale(best, now));
    return new OverviewView.Row(
        Links.market(product.sku()),
        product.sku(),
        product.brand().orElse(""),
        product.model().orElse(product.sku()),
        product.colorway().orElse(""),
        Picture.of(product.imageUrl(), product.brand(), product.model()),
        asks(counted, stale),
        bids(counted, stale),
        Trend.of(product.changeBp()),
        product.changeBp().isPresent() ? Trend.text(product.changeBp().getAsInt()) : "",
        line(product),
        product.observedAt().map(Moment::of),
        stale,
        product.tier() == Tier.HOT);
  }

  private List<OverviewView.Best> asks(List<VenueBest> counted, boolean stale) {
    return best(
        counted, stale, VenueBest::ask, VenueBest::askSize, Comparator.<Integer>naturalOrder());
  }

  private List<OverviewView.Best> bids(List<VenueBest> counted, boolean stale) {
    return best(
        counted, stale, VenueBest::bid, VenueBest::bidSize, Comparator.<Integer>reverseOrder());
  }

  /** The best price in each currency; with one currency that is the best of all. */
  private static List<OverviewView.Best> best(
      List<VenueBest> counted,
      boolean stale,
      Function<VenueBest, OptionalInt> amount,
      Function<VenueBest, Optional<String>> size,
      Comparator<Integer> better) {
    if (counted.isEmpty()) {
      return List.of(word(PriceState.PENDING, "pending"));
    }
    List<VenueBest> ranked = new ArrayList<>();
    counted.stream()
        .filter(best -> amount.apply(best).isPresent())
        .sorted(Comparator.comparing(best -> amount.apply(best).getAsInt(), better))
        .filter(best -> ranked.stream().noneMatch(kept -> kept.currency().equals(best.currency())))
        .forEach(ranked::add);
    if (ranked.isEmpty()) {
      return List.of(word(PriceState.NONE, "none"));
    }
    return ranked.stream()
        .map(best -> price(best, amount.apply(best).getAsInt(), size.apply(best), stale))
        .toList();
  }

  private static OverviewView.Best price(
      VenueBest best, int minor, Optional<String> size, boolean stale) {
    PriceState state = stale ? PriceState.STALE : PriceState.VALUE;
    return new OverviewView.Best(
        state.word(),
        MoneyText.of(new Money(minor, best.currency())),
        best.venue().label(),
        best.venue().id(),
        size.orElse(""));
  }

  private static OverviewView.Best word(PriceState state, String word) {
    return new OverviewView.Best(state.word(), word, "", "", "");
  }

  /** The stored line, moved on to the present slot with gaps for what did not come. */
  private String line(ListedProduct product) {
    if (product.lineEnd().isEmpty()) {
      return "";
    }
    List<OptionalInt> values = new ArrayList<>(product.line());
    Slot end = product.lineEnd().get();
    // The present slot may not have been polled yet, which is no gap.
    while (end.compareTo(slot.plus(-1)) < 0 && values.stream().anyMatch(OptionalInt::isPresent)) {
      end = end.plus(1);
      values.remove(0);
      values.add(OptionalInt.empty());
    }
    SlotLine drawn = SlotLine.of(end, values, due -> calendar.isDue(product.tier(), due));
    return Sparkline.path(drawn.values());
  }
}
