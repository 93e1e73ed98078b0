package org.soletape.portfolio.sell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.PairMarket.Tracked;

/**
 * What rows can be sorted by, each in the order that is wanted first. What is not known comes last
 * either way.
 */
public enum SellSort {
  /** By the rule that holds first, rows in doubt last; then by profit. */
  STANDS(SellSort::rank),
  NAME(row -> Optional.empty()),
  CASH(row -> down(row.cash().payout())),
  LISTED(row -> down(row.listed().payout())),
  /** By what the better way brings, be it cash or a listing; old prices where none is fresh. */
  PROFIT(SellSort::profit),
  /** By how far the size's ask is above the median of sizes. */
  CURVE(row -> best(row, at -> at.curve().map(CurvePlace::premium)).map(premium -> -premium)),
  /** By where the price stands in its year. */
  YEAR(row -> row.year().flatMap(place -> boxed(place.standing().percentBelow())).map(p -> -p)),
  SALES(row -> best(row, at -> boxed(at.pace().sales7d())).map(sold -> -sold)),
  /** The narrowest gap between bid and ask first, in thousandths of the ask. */
  GAP(
      row ->
          best(row, at -> at.gapShare().stream().boxed().map(share -> -share).findFirst())
              .map(least -> -least)),
  DAYS(row -> boxed(row.lot().averageDays()).map(days -> -days));

  private static final List<Rule> RULES = List.of(Rule.values());

  private final Function<SellRow, Optional<Long>> key;

  SellSort(Function<SellRow, Optional<Long>> key) {
    this.key = key;
  }

  /** In an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sort of a word; empty when it is none. */
  public static Optional<SellSort> of(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
  }

  /** Rows that are equal in it go by profit, and then by name. */
  List<SellRow> sorted(List<SellRow> rows, boolean reversed) {
    return rows.stream()
        .map(row -> new Keys(row, key.apply(row), PROFIT.key.apply(row), name(row)))
        .sorted(this == NAME ? byName(reversed) : Keys.order(reversed))
        .map(Keys::row)
        .toList();
  }

  /** What a row is compared by, worked out once. */
  private record Keys(SellRow row, Optional<Long> key, Optional<Long> profit, String name) {
    static Comparator<Keys> order(boolean reversed) {
      Comparator<Long> direction = reversed ? Comparator.reverseOrder() : Comparator.naturalOrder();
      return Comparator.comparing(
              (Keys keys) -> keys.key.orElse(null), Comparator.nullsLast(direction))
          .thenComparing(
              keys -> keys.profit.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Keys::name);
    }
  }

  private static Comparator<Keys> byName(boolean reversed) {
    Comparator<Keys> names = Comparator.comparing(Keys::name);
    return reversed ? names.reversed() : names;
  }

  private static Optional<Long> rank(SellRow row) {
    return row.remarks().stream()
        .findFirst()
        .map(Remark::rule)
        .map(rule -> (long) RULES.indexOf(rule) + (rule.isDoubt() ? RULES.size() : 0));
  }

  /** The largest first. */
  private static Optional<Long> down(Figure figure) {
    return figure.amount().map(Money::minor).map(minor -> -minor);
  }

  private static Optional<Long> profit(SellRow row) {
    return row.better().map(List::of).orElseGet(() -> List.of(row.cash(), row.listed())).stream()
        .flatMap(way -> down(way.profit().amount()).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Long> best(SellRow row, Function<AtVenue, Optional<Long>> figure) {
    return row.venues().stream()
        .flatMap(at -> figure.apply(at).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<Long> boxed(OptionalInt number) {
    return number.stream().asLongStream().boxed().findFirst();
  }

  private static String name(SellRow row) {
    Optional<Tracked> product = row.lot().example().market().product();
    String known =
        product.map(p -> p.brand().orElse("") + " " + p.model().orElse(p.sku())).orElse("");
    return (known + " " + row.lot().example().item().pair().sku().orElse(""))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
