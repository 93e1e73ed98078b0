package org.soletape.web.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Valuation;

/**
 * What an inventory can be sorted by, and the order a first click gives. What is not known comes
 * last either way; amounts of one currency stay together.
 */
public enum InventorySort {
  ADDED,
  NAME,
  COST,
  BOUGHT,
  STOCKX,
  ALIAS,
  CASH,
  LISTED,
  PROFIT,
  AGE;

  /** Something to compare by: text first (a currency or a name), then a number. */
  record Key(String text, long number) implements Comparable<Key> {
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

    static Optional<Key> of(Figure figure) {
      return figure.amount().map(Key::of);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean startsAscending() {
    return this == NAME;
  }

  static Optional<InventorySort> of(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
  }

  /** The order of the pairs' keys; pairs with equal ones keep their places. */
  Comparator<Optional<Key>> order(boolean reversed) {
    Comparator<Key> direction =
        startsAscending() != reversed ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return Comparator.comparing(key -> key.orElse(null), Comparator.nullsLast(direction));
  }

  /** What decides the place of a pair; empty when it is not known. */
  Optional<Key> key(Valuation pair) {
    return switch (this) {
      case ADDED -> pair.item().createdAt().map(Key::of);
      case NAME -> Optional.of(Key.of(name(pair)));
      case COST -> Key.of(pair.cost());
      case BOUGHT -> pair.item().pair().purchase().on().map(Key::of);
      case STOCKX -> Key.of(pair.market().stockx().ask());
      case ALIAS -> Key.of(pair.market().alias().ask());
      case CASH -> Key.of(pair.cashToday().payout());
      case LISTED -> Key.of(pair.ifListed().payout());
      case PROFIT -> Key.of(profit(pair));
      case AGE -> observedAt(pair).map(Key::of);
    };
  }

  /** Brand and model, or the style code of a pair that is not tracked. */
  private static String name(Valuation pair) {
    Optional<Tracked> product = pair.market().product();
    String known =
        product.map(p -> p.brand().orElse("") + " " + p.model().orElse(p.sku())).orElse("");
    return (known + " " + pair.item().pair().sku().orElse("")).strip().toLowerCase(Locale.ROOT);
  }

  /** Today's profit of an owned pair, the realised one of a sold pair. */
  private static Figure profit(Valuation pair) {
    return pair.receipt()
        .map(receipt -> receipt.realised().amount())
        .orElse(pair.profitToday().amount());
  }

  private static Optional<Instant> observedAt(Valuation pair) {
    return Arrays.stream(Provider.values())
        .flatMap(venue -> pair.market().at(venue).observedAt().stream())
        .max(Comparator.naturalOrder());
  }
}
