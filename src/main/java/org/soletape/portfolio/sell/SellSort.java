package org.soletape.portfolio.sell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.PairMarket.Tracked;

/**
 * What rows can be sorted by, each in the order that is wanted first. Either way what rests on old
 * prices comes after what does not, and last what is not known.
 */
public enum SellSort {
  /** By the rule that holds first, rows in doubt last; then by profit. */
  STANDS(row -> rank(row).map(Key::rising)),
  NAME(row -> Optional.empty()),
  CASH(row -> falling(row.cash().payout())),
  LISTED(row -> falling(row.listed().payout())),
  /** By what the better way brings, be it cash or a listing. */
  PROFIT(SellSort::profit),
  /** By how far the size's ask is above the median of sizes. */
  CURVE(row -> best(row, at -> at.curve().map(CurvePlace::premium)).map(Key::falling)),
  /** By where the price stands in its year. */
  YEAR(row -> row.year().flatMap(place -> falling(place.standing().percentBelow()))),
  SALES(row -> best(row, at -> boxed(at.pace().sales7d())).map(Key::falling)),
  /** The narrowest gap between bid and ask first, in thousandths of the ask. */
  GAP(
      row ->
          best(row, at -> at.gapShare().stream().boxed().map(share -> -share).findFirst())
              .map(Key::falling)),
  DAYS(row -> falling(row.lot().averageDays()));

  private static final List<Rule> RULES = List.of(Rule.values());

  private final Function<SellRow, Optional<Key>> key;

  SellSort(Function<SellRow, Optional<Key>> key) {
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

  /**
   * The figure of a row.
   *
   * @param value the least is wanted first
   */
  private record Key(boolean isStale, long value) {
    static Key rising(long value) {
      return new Key(false, value);
    }

    static Key falling(long value) {
      return new Key(false, -value);
    }

    static Comparator<Key> order(boolean reversed) {
      Comparator<Key> values = Comparator.comparingLong(Key::value);
      return Comparator.comparing(Key::isStale)
          .thenComparing(reversed ? values.reversed() : values);
    }
  }

  /** What a row is compared by, worked out once. */
  private record Keys(SellRow row, Optional<Key> key, Optional<Key> profit, String name) {
    static Comparator<Keys> order(boolean reversed) {
      return Comparator.comparing(
              (Keys keys) -> keys.key.orElse(null), Comparator.nullsLast(Key.order(reversed)))
          .thenComparing(keys -> keys.profit.orElse(null), Comparator.nullsLast(Key.order(false)))
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

  private static Optional<Key> falling(Figure figure) {
    return figure.amount().map(amount -> new Key(figure.isStale(), -amount.minor()));
  }

  private static Optional<Key> falling(OptionalInt number) {
    return boxed(number).map(Key::falling);
  }

  private static Optional<Key> profit(SellRow row) {
    Optional<SellRow.Way> better = row.better();
    if (better.isPresent()) {
      return falling(better.get().profit().amount());
    }
    return Stream.of(row.cash(), row.listed())
        .flatMap(way -> falling(way.profit().amount()).stream())
        .min(Key.order(false));
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
