package org.soletape.portfolio.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.money.Money;
import org.soletape.portfolio.Sale;

/**
 * Which sales of a file are booked already: those whose line was matched before, whose order number
 * a sold pair of the same shoe has, or for which there is a sold pair of the same shoe, day and
 * payout. Each sold pair stands for one sale, so that two equal sales are two.
 */
final class BookedSales {
  /**
   * A pair that is sold.
   *
   * @param line fingerprint of the line that was matched to it, if one was
   */
  record Sold(String id, Shoe shoe, Sale sale, Optional<UUID> line) {}

  private final Map<String, Deque<Sold>> sold = new HashMap<>();
  private final Set<String> spent = new HashSet<>();

  private BookedSales(List<Sold> pairs) {
    for (Sold pair : pairs) {
      Stream.of(
              pair.line().map(UUID::toString).stream(),
              orders(pair.shoe(), pair.sale()),
              contents(pair.shoe(), pair.sale()))
          .flatMap(Function.identity())
          .forEach(key -> sold.computeIfAbsent(key, any -> new ArrayDeque<>()).add(pair));
    }
  }

  /** The sales that are not booked yet, in their order. */
  static List<FileSale> missing(List<FileSale> sales, List<Sold> pairs) {
    BookedSales booked = new BookedSales(pairs);
    List<FileSale> left = new ArrayList<>(sales);
    left.removeIf(
        sale -> booked.take(sale, Stream.of(Fingerprint.of(sale.line().pair()).toString())));
    left.removeIf(sale -> booked.take(sale, orders(sale.shoe(), sale.sale())));
    left.removeIf(sale -> booked.take(sale, contents(sale.shoe(), sale.sale())));
    return left;
  }

  private boolean take(FileSale sale, Stream<String> keys) {
    Optional<Sold> found =
        keys.flatMap(key -> unspent(key))
            .filter(pair -> fits(sale.sale(), pair.sale()))
            .findFirst();
    found.ifPresent(pair -> spent.add(pair.id()));
    return found.isPresent();
  }

  private Stream<Sold> unspent(String key) {
    Deque<Sold> pairs = sold.getOrDefault(key, new ArrayDeque<>());
    while (!pairs.isEmpty() && spent.contains(pairs.getFirst().id())) {
      pairs.removeFirst();
    }
    return pairs.stream().filter(pair -> !spent.contains(pair.id()));
  }

  /** Two order numbers are two sales, however equal the rest is. */
  private static boolean fits(Sale one, Sale other) {
    return one.orderNumber().isEmpty()
        || other.orderNumber().isEmpty()
        || one.orderNumber().equals(other.orderNumber());
  }

  private static Stream<String> orders(Shoe shoe, Sale sale) {
    return sale.orderNumber().stream()
        .flatMap(order -> shoe.keys().stream().map(key -> "order " + order + " " + key));
  }

  private static Stream<String> contents(Shoe shoe, Sale sale) {
    String said =
        sale.on()
            + " "
            + sale.payout().map(Money::toString).orElse("")
            + " "
            + (sale.payout().isPresent() ? "" : sale.price().map(Money::toString).orElse(""));
    return shoe.keys().stream().map(key -> said + " " + key);
  }
}
