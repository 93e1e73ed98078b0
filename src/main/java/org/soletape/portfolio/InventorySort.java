package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.rates.CountedAmount;

/**
 * What an inventory can be sorted by, and the order a first click gives. What is not known comes
 * last either way; amounts of one currency stay together.
 *
 * @param word in an address
 * @param key what decides the place of a pair; empty when it is not known
 */
public record InventorySort(
    String word, boolean startsAscending, Function<Valuation, Optional<Key>> key) {
  public static final InventorySort ADDED =
      descending("added", pair -> pair.item().createdAt().map(Key::of));
  public static final InventorySort NAME =
      new InventorySort("name", true, pair -> Optional.of(Key.of(name(pair))));
  public static final InventorySort COST = descending("cost", pair -> Key.of(pair.cost()));
  public static final InventorySort BOUGHT =
      descending("bought", pair -> pair.item().pair().purchase().on().map(Key::of));
  public static final InventorySort DAYS = descending("days", pair -> Key.of(pair.daysHeld()));
  public static final InventorySort LOCATION =
      new InventorySort("location", true, pair -> location(pair).map(Key::of));
  public static final InventorySort CASH =
      descending("cash", pair -> Key.of(pair.cashToday().payout()));
  public static final InventorySort LISTED =
      descending("listed", pair -> Key.of(pair.ifListed().payout()));
  public static final InventorySort PROFIT = descending("profit", pair -> Key.of(gain(pair)));
  public static final InventorySort AGE = descending("age", pair -> observedAt(pair).map(Key::of));

  private static final List<InventorySort> ALL =
      Stream.concat(
              Stream.of(ADDED, NAME, COST, BOUGHT, DAYS, LOCATION, CASH, LISTED, PROFIT, AGE),
              Arrays.stream(Provider.values()).map(InventorySort::ofAsk))
          .toList();

  /** Something to compare by: text first (a currency or a name), then a number. */
  public record Key(String text, long number) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::text).thenComparingLong(Key::number);

    static Key of(String text) {
      return new Key(text, 0);
    }

    static Key of(Instant instant) {
      return new Key("", instant.toEpochMilli());
    }

    static Key of(LocalDate date) {
      return new Key("", date.toEpochDay());
    }

    static Key of(Money money) {
      return new Key(money.currency().getCurrencyCode(), money.minor());
    }

    static Optional<Key> of(OptionalInt number) {
      return number.isPresent() ? Optional.of(new Key("", number.getAsInt())) : Optional.empty();
    }

    static Optional<Key> of(Figure figure) {
      return figure.amount().map(Key::of);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static InventorySort descending(String word, Function<Valuation, Optional<Key>> key) {
    return new InventorySort(word, false, key);
  }

  private static InventorySort ofAsk(Provider venue) {
    return descending(venue.id(), pair -> ask(pair, venue).map(Key::of));
  }

  /** As it is shown: as it counts, where there is a rate. */
  private static Optional<Money> ask(Valuation pair, Provider venue) {
    return pair.market()
        .at(venue)
        .ask()
        .amount()
        .map(told -> pair.basis().counted(told).map(CountedAmount::amount).orElse(told));
  }

  /** By the lowest ask at a venue. */
  public static InventorySort ask(Provider venue) {
    return of(venue.id()).orElseThrow();
  }

  /** The sort of a word; empty when it is none. */
  public static Optional<InventorySort> of(String word) {
    return ALL.stream().filter(sort -> sort.word().equals(word)).findFirst();
  }

  /** The order of the pairs' keys; pairs with equal ones keep their places. */
  Comparator<Optional<Key>> order(boolean reversed) {
    Comparator<Key> direction =
        startsAscending != reversed ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return Comparator.comparing(key -> key.orElse(null), Comparator.nullsLast(direction));
  }

  /** Brand and model, or the style code of a pair that is not tracked. */
  private static String name(Valuation pair) {
    Optional<Tracked> product = pair.market().product();
    String known =
        product.map(p -> p.brand().orElse("") + " " + p.model().orElse(p.sku())).orElse("");
    return (known + " " + pair.item().pair().sku().orElse("")).strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> location(Valuation pair) {
    return Optional.of(Narrowing.location(pair).toLowerCase(Locale.ROOT))
        .filter(place -> !place.isEmpty());
  }

  /** Today's profit of an owned pair, the realised one of a sold pair. */
  static Figure gain(Valuation pair) {
    return pair.receipt()
        .map(receipt -> receipt.realised().amount())
        .orElse(pair.cashToday().profit().amount());
  }

  private static Optional<Instant> observedAt(Valuation pair) {
    return Arrays.stream(Provider.values())
        .flatMap(venue -> pair.market().at(venue).observedAt().stream())
        .max(Comparator.naturalOrder());
  }
}
