package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.market.Tier;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * A pair as the days of a portfolio need it, owned or sold.
 *
 * @param name its style code and size as typed
 * @param size empty for a pair that is not linked, which has no prices
 * @param owned empty for a pair that was sold on a day nobody stated: it cannot be told when it was
 *     owned
 * @param cost in the currency of the portfolio
 * @param realised what the sale brought; empty for a pair still owned
 * @param costFrom the other currencies the cost was converted from, by the reference rate of the
 *     day of the purchase
 * @param realisedFrom those of the sale, by that of its day, and of the cost it is set against
 * @param today what venues said of the size today, or before if that is not too old yet
 */
public record DayPair(
    String name,
    Optional<TrackedSize> size,
    Optional<OwnedDays> owned,
    Figure cost,
    Optional<Figure> realised,
    Set<Currency> costFrom,
    Set<Currency> realisedFrom,
    List<TodaysQuote> today) {
  /**
   * A size with prices.
   *
   * @param tier of the product: how long its prices stand
   */
  public record TrackedSize(UUID productId, UUID id, Tier tier) {}

  /** What one venue says of a size now. */
  public record TodaysQuote(Provider venue, Optional<Money> ask, Optional<Money> bid) {}

  public DayPair {
    costFrom = Set.copyOf(costFrom);
    realisedFrom = Set.copyOf(realisedFrom);
    today = List.copyOf(today);
  }

  /**
   * The pair with what its owner has stated.
   *
   * @param fees of them those of the sale's day decide what it brought
   * @param conversion into the currency figures are shown in
   */
  public static DayPair of(HeldPair held, FeeHistory fees, Conversion conversion, LocalDate today) {
    Item item = held.item();
    Pair pair = item.pair();
    Optional<CountedAmount> paid = pair.purchase().counted(conversion);
    Optional<Receipt> receipt =
        pair.status().isOwned()
            ? Optional.empty()
            : Optional.of(Receipt.of(pair, fees, conversion, today));
    return new DayPair(
        Stream.of(pair.sku(), pair.size().map(size -> "size " + size))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" ")),
        size(held),
        OwnedDays.of(item),
        pair.cost(conversion),
        receipt.map(sold -> sold.realised().amount()),
        converted(Stream.of(paid)),
        receipt
            .map(Receipt::rated)
            .map(
                rated ->
                    converted(Stream.of(paid, rated.price(), rated.payout(), rated.deductions())))
            .orElse(Set.of()),
        Arrays.stream(Provider.values())
            .map(venue -> held.market().at(venue))
            .filter(prices -> isOfToday(prices, today))
            .map(p -> new TodaysQuote(p.venue(), p.ask().amount(), p.bid().amount()))
            .toList());
  }

  private static Set<Currency> converted(Stream<Optional<CountedAmount>> amounts) {
    return amounts
        .flatMap(Optional::stream)
        .filter(CountedAmount::isConverted)
        .map(amount -> amount.told().currency())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<TrackedSize> size(HeldPair held) {
    Item item = held.item();
    return item.productId().isPresent() && item.sizeId().isPresent()
        ? held.market()
            .product()
            .map(
                product ->
                    new TrackedSize(item.productId().get(), item.sizeId().get(), product.tier()))
        : Optional.empty();
  }

  private static boolean isOfToday(VenuePrices prices, LocalDate today) {
    Optional<Instant> at = prices.observedAt();
    return at.isPresent()
        && (!prices.ask().isStale() || LocalDate.ofInstant(at.get(), ZoneOffset.UTC).equals(today));
  }

  /** The day of the sale, when it is from one day to another. */
  Optional<LocalDate> soldWithin(LocalDate from, LocalDate to) {
    return owned.flatMap(OwnedDays::sold).filter(day -> !day.isBefore(from) && !day.isAfter(to));
  }
}
