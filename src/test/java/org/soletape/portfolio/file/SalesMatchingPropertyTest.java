package org.soletape.portfolio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_DATE;
import static org.soletape.portfolio.InventoryColumn.SIZE;
import static org.soletape.portfolio.InventoryColumn.SKU;
import static org.soletape.portfolio.InventoryColumn.SOLD_AT;
import static org.soletape.portfolio.InventoryColumn.STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.StoredPair;

/** First bought, first sold, for any purchases and sales of two sizes. */
class SalesMatchingPropertyTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final List<String> SIZES = List.of("9", "10");

  /** A day of ten, or none below zero; even numbers are of one size, odd ones of the other. */
  @Property(tries = 500)
  void the_first_bought_of_a_shoe_is_the_first_sold(
      @ForAll("days") List<Integer> bought, @ForAll("days") List<Integer> sold) {
    List<OpenPair> pairs = pairs(bought);
    List<FileSale> sales = sales(sold);

    assertThat(SalesMatching.match(sales, pairs, Map.of())).isEqualTo(expected(sales, pairs));
  }

  @Property(tries = 500)
  void no_pair_is_sold_twice_or_before_it_is_bought_or_as_another_shoe(
      @ForAll("days") List<Integer> bought, @ForAll("days") List<Integer> sold) {
    List<FileSale> sales = sales(sold);
    Map<String, OpenPair> matched = SalesMatching.match(sales, pairs(bought), Map.of());

    assertThat(matched.values()).doesNotHaveDuplicates();
    for (FileSale sale : sales) {
      Optional.ofNullable(matched.get(sale.place()))
          .ifPresent(
              pair -> {
                assertThat(pair.shoe()).isEqualTo(sale.shoe());
                assertThat(pair.isBefore(sale.sale().on())).isTrue();
              });
    }
  }

  @Property(tries = 300)
  void a_sale_without_a_pair_has_none_left_that_it_could_be_of(
      @ForAll("days") List<Integer> bought, @ForAll("days") List<Integer> sold) {
    List<OpenPair> pairs = pairs(bought);
    List<FileSale> sales = sales(sold);
    Map<String, OpenPair> matched = SalesMatching.match(sales, pairs, Map.of());
    List<OpenPair> left = new ArrayList<>(pairs);
    left.removeAll(matched.values());

    for (FileSale sale : sales) {
      if (!matched.containsKey(sale.place())) {
        assertThat(SalesMatching.candidates(sale, left)).isEmpty();
      }
    }
  }

  @Provide
  Arbitrary<List<Integer>> days() {
    return Arbitraries.integers().between(-4, 20).list().ofMaxSize(12);
  }

  /** By going over all pairs for each sale. */
  private static Map<String, OpenPair> expected(List<FileSale> sales, List<OpenPair> pairs) {
    Set<String> taken = new HashSet<>();
    Map<String, OpenPair> matched = new HashMap<>();
    List<FileSale> inTime =
        sales.stream()
            .sorted(Comparator.comparing(sale -> sale.sale().on().orElse(LocalDate.MAX)))
            .toList();
    for (FileSale sale : inTime) {
      OpenPair first = null;
      for (OpenPair pair : pairs) {
        boolean isPossible =
            pair.shoe().equals(sale.shoe())
                && !taken.contains(pair.id())
                && !day(pair)
                    .filter(day -> day.isAfter(sale.sale().on().orElse(LocalDate.MAX)))
                    .isPresent();
        if (isPossible && (first == null || isEarlier(pair, first))) {
          first = pair;
        }
      }
      if (first != null) {
        taken.add(first.id());
        matched.put(sale.place(), first);
      }
    }
    return matched;
  }

  private static Optional<LocalDate> day(OpenPair pair) {
    return pair.pair().purchase().on();
  }

  private static boolean isEarlier(OpenPair one, OpenPair other) {
    LocalDate its = day(one).orElse(LocalDate.MAX);
    LocalDate others = day(other).orElse(LocalDate.MAX);
    return its.isBefore(others) || (its.equals(others) && one.id().compareTo(other.id()) < 0);
  }

  private static List<OpenPair> pairs(List<Integer> days) {
    List<OpenPair> pairs = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Pair pair = pair(days.get(i), PURCHASE_DATE, ItemStatus.HELD);
      pairs.add(
          new OpenPair("%02d".formatted((i * 7) % 100), Optional.empty(), 0, pair, shoe(pair)));
    }
    return pairs;
  }

  private static List<FileSale> sales(List<Integer> days) {
    List<FileSale> sales = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Pair pair = pair(days.get(i), SOLD_AT, ItemStatus.SOLD);
      sales.add(new FileSale("" + (i + 2), new ImportFile.Line(i + 2, pair), shoe(pair)));
    }
    return sales;
  }

  private static Shoe shoe(Pair pair) {
    return Shoe.of(pair, Optional.empty());
  }

  private static Pair pair(int number, InventoryColumn day, ItemStatus status) {
    Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
    cells.put(SKU, "DD1391-100");
    cells.put(SIZE, SIZES.get(Math.abs(number) % 2));
    cells.put(STATUS, status);
    if (number >= 0) {
      cells.put(day, FIRST.plusDays(number / 2));
    }
    return new StoredPair(cells).pair();
  }
}
