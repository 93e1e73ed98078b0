package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.fees.FeeHistory;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.DayPair;
import org.soletape.portfolio.DayPair.TrackedSize;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.OwnedDays;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Receipt;

/**
 * A pair as a report needs it.
 *
 * @param id of its row
 * @param bought the day of its purchase as stated
 * @param owned empty for a pair that was sold on a day nobody stated
 * @param cost in the currency of the portfolio, or why it is not known
 * @param costs what the cost consists of, by kind; nothing when it is not known
 * @param sale present exactly for a sold pair
 */
public record ReportedPair(
    String id,
    Shoe shoe,
    Optional<LocalDate> bought,
    Optional<OwnedDays> owned,
    Figure cost,
    SequencedMap<String, Money> costs,
    Optional<ReportedSale> sale) {
  /**
   * What it is.
   *
   * @param name of the product, else its style code as typed; empty when nothing is stated
   * @param brand of the product
   * @param size of the product, else as typed
   * @param tracked whose prices it has; empty when it is not linked
   */
  public record Shoe(
      Optional<String> name,
      Optional<String> brand,
      Optional<String> size,
      Optional<TrackedSize> tracked) {}

  /**
   * The pair with what its owner has stated.
   *
   * @param fees of them those of the sale's day decide what it brought
   * @param conversion into the currency of the portfolio
   */
  public static ReportedPair of(
      Item item, Shoe shoe, FeeHistory fees, Conversion conversion, LocalDate today) {
    Pair pair = item.pair();
    Figure cost = pair.cost(conversion);
    return new ReportedPair(
        item.id(),
        shoe,
        pair.purchase().on(),
        OwnedDays.of(item),
        cost,
        cost.amount()
            .map(all -> costs(pair.purchase(), all, conversion))
            .orElse(Kinds.NONE)
            .amounts(),
        pair.status().isOwned()
            ? Optional.empty()
            : Optional.of(
                ReportedSale.of(pair, Receipt.of(pair, fees, conversion, today), conversion)));
  }

  private static Kinds costs(Purchase purchase, Money all, Conversion conversion) {
    List<Kinds.Part> parts =
        Stream.concat(
                purchase.price().map(price -> new Kinds.Part("Purchase price", price)).stream(),
                purchase.costs().lines().stream().map(Kinds.Part::of))
            .toList();
    return Kinds.of(parts, all, told -> purchase.counted(told, conversion));
  }

  /** The day it was sold; empty when it is not, or nobody stated when. */
  public Optional<LocalDate> soldOn() {
    return owned.flatMap(OwnedDays::sold);
  }

  /** The days from its purchase to its sale; empty unless both are stated, in this order. */
  public OptionalInt daysHeld() {
    return bought.stream()
        .flatMap(from -> soldOn().stream().map(to -> ChronoUnit.DAYS.between(from, to)))
        .filter(days -> days >= 0)
        .mapToInt(Math::toIntExact)
        .findFirst();
  }

  /** The same as the days of a portfolio need it, without prices of today. */
  DayPair ofDays() {
    return new DayPair(
        shoe.name().orElse(id),
        shoe.tracked(),
        owned,
        cost,
        Optional.empty(),
        Set.of(),
        Set.of(),
        List.of());
  }
}
