package org.soletape.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.soletape.money.Money;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.ExchangeRate;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Listing;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;

/** Pairs as people state them. */
public final class SamplePair {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  private SamplePair() {}

  /** Nothing but what it is. */
  public static Pair of(String sku, String size) {
    return new Pair(
        Optional.of(sku),
        Optional.of(size),
        Purchase.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  /** Bought in dollars. */
  public static Pair bought(String sku, String size, String dollars) {
    return new Pair(
        Optional.of(sku),
        Optional.of(size),
        new Purchase(
            Optional.of(Money.ofMajor(dollars, USD)),
            Optional.empty(),
            Optional.of(LocalDate.parse("2026-02-01"))),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  /** The same pair, offered somewhere for so much. */
  public static Pair listed(Pair pair, String venue, String dollars) {
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchase(),
        pair.condition(),
        pair.notes(),
        ItemStatus.LISTED,
        Optional.empty(),
        Optional.of(
            new Listing(
                Optional.of(venue), Optional.of(Money.ofMajor(dollars, USD)), Optional.empty())),
        pair.keeping());
  }

  /** The same pair in a condition. */
  public static Pair in(String condition, Pair pair) {
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchase(),
        Optional.of(condition),
        pair.notes(),
        pair.status(),
        pair.sale(),
        pair.listing(),
        pair.keeping());
  }

  /** Everything is stated. */
  public static Pair complete(String sku, String size) {
    return new Pair(
        Optional.of(sku),
        Optional.of(size),
        new Purchase(
            Optional.of(Money.ofMajor("100.50", EUR)),
            Optional.of(new ExchangeRate(EUR, USD, new BigDecimal("1.08500000"))),
            Optional.of(LocalDate.parse("2026-02-01"))),
        Optional.of("new"),
        Optional.of("box a bit dented,\nelse \"perfect\""),
        ItemStatus.SOLD,
        Optional.of(sale("150")),
        Optional.of("shelf B3, top"));
  }

  /** The same pair, once it is sold. */
  public static Pair sold(Pair pair, Sale sale) {
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchase(),
        pair.condition(),
        pair.notes(),
        ItemStatus.SOLD,
        Optional.of(sale),
        pair.location());
  }

  /** Says of somebody's pair that it is sold for so much. */
  public static ChangeResult sell(Inventory inventory, UUID owner, Item item, String dollars) {
    return inventory.change(owner, item.id(), item.version(), sold(item.pair(), sale(dollars)));
  }

  public static Sale sale(String dollars) {
    return new Sale(
        Optional.of(LocalDate.parse("2026-03-01")),
        Optional.of("stockx"),
        Optional.of(Money.ofMajor(dollars, USD)),
        Optional.of(Money.ofMajor("130.25", USD)));
  }
}
