package org.soletape.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A price of a size at a venue day by day, and where today's stands among the days before. A gap
 * stays a gap and counts nowhere.
 *
 * @param first the UTC day of the first value
 * @param prices one a day, in minor units of one currency, today's last; empty where none is known
 */
public record DayLine(LocalDate first, List<OptionalInt> prices) {
  public DayLine {
    prices = List.copyOf(prices);
  }

  /** A day's price in minor units. */
  public record Point(LocalDate day, int price) {}

  /** The line from a day to today, of the prices of these days. */
  public static DayLine of(LocalDate first, LocalDate today, Map<LocalDate, OptionalInt> prices) {
    List<OptionalInt> line = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      line.add(prices.getOrDefault(day, OptionalInt.empty()));
    }
    return new DayLine(first, line);
  }

  public OptionalInt today() {
    return prices.getLast();
  }

  /** The lowest price, today's included: the first day of it; empty while no price is known. */
  public Optional<Point> low() {
    return points(prices.size()).min(Comparator.comparingInt(Point::price));
  }

  /** The highest price, likewise. */
  public Optional<Point> high() {
    return points(prices.size()).min(Comparator.comparingInt(Point::price).reversed());
  }

  /** On how many days before today the price is known. */
  public int daysKnown() {
    return Math.toIntExact(before().count());
  }

  /**
   * On how many of a hundred known days before today the price was lower than today's, rounded
   * down; empty when today's is not known, or fewer than seven days are.
   */
  public OptionalInt percentBelowToday() {
    return today().isEmpty() ? OptionalInt.empty() : standing(today().getAsInt()).percentBelow();
  }

  private Standing standing(int price) {
    Standing.Count count = new Standing.Count(first.plusDays(prices.size() - 1L), price);
    before().forEach(point -> count.add(point.day().toEpochDay(), point.price()));
    return count.standing();
  }

  private Stream<Point> before() {
    return points(prices.size() - 1);
  }

  private Stream<Point> points(int days) {
    return IntStream.range(0, days)
        .filter(i -> prices.get(i).isPresent())
        .mapToObj(i -> new Point(first.plusDays(i), prices.get(i).getAsInt()));
  }
}
