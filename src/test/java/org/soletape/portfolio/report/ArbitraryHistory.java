package org.soletape.portfolio.report;

import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.soletape.fees.FeeHistory;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.ExchangeRate;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.SamplePair;

/**
 * An inventory after two years of anything: pairs are added, sold, edited and deleted, sales are
 * undone, and any part of what is stated may be missing, in another currency, or out of order.
 */
final class ArbitraryHistory {
  static final LocalDate FIRST = TODAY.minusYears(2);
  private static final List<String> BRANDS = List.of("Nike", "adidas", "nike", "");
  private static final List<String> PLACES = List.of("stockx", "Alias", "alias", "a friend", "");

  private final Random random;
  private final List<Item> items = new ArrayList<>();
  private int added;

  ArbitraryHistory(Random random) {
    this.random = random;
  }

  static List<Item> of(Random random) {
    ArbitraryHistory history = new ArbitraryHistory(random);
    int steps = random.nextInt(60);
    for (int i = 0; i < steps; i++) {
      history.step();
    }
    return List.copyOf(history.items);
  }

  /** Euros have a rate on the days of the first year alone. */
  static Conversion conversion() {
    Map<LocalDate, Map<Currency, BigDecimal>> rates = new HashMap<>();
    FIRST
        .datesUntil(FIRST.plusYears(1))
        .forEach(day -> rates.put(day, Map.of(USD, new BigDecimal("1.0837"))));
    return new Conversion(USD, ReferenceRates.of(rates, "made up"));
  }

  static List<ReportedPair> reported(List<Item> items) {
    ReportedPair.Terms terms =
        new ReportedPair.Terms(new FeeHistory(USD, List.of()), conversion(), TODAY);
    return items.stream().map(item -> ReportedPair.of(item, shoe(item), terms)).toList();
  }

  private static ReportedPair.Shoe shoe(Item item) {
    Optional<String> sku = item.pair().sku();
    return new ReportedPair.Shoe(sku, sku, item.pair().size(), Optional.empty());
  }

  private void step() {
    if (items.isEmpty() || random.nextInt(3) == 0) {
      items.add(item(pair(ItemStatus.HELD, Optional.empty())));
      return;
    }
    int at = random.nextInt(items.size());
    Item item = items.get(at);
    switch (random.nextInt(6)) {
      case 0 -> items.remove(at);
      case 1 -> items.set(at, undone(item));
      case 2 -> items.set(at, with(item, pair(item.pair().status(), item.pair().sale())));
      default -> items.set(at, sell(item));
    }
  }

  private Pair pair(ItemStatus status, Optional<Sale> sale) {
    return new Pair(
        text(BRANDS),
        Optional.of("size " + random.nextInt(3)),
        purchase(),
        Optional.empty(),
        Optional.empty(),
        status,
        sale,
        Optional.empty());
  }

  /** An item after it was sold for something. */
  Item sell(Item item) {
    return with(item, SamplePair.sold(item.pair(), sale()));
  }

  /** An item after its sale was undone. */
  static Item undone(Item item) {
    Pair pair = item.pair();
    return with(
        item,
        new Pair(
            pair.sku(),
            pair.size(),
            pair.purchase(),
            pair.condition(),
            pair.notes(),
            ItemStatus.HELD,
            Optional.empty(),
            pair.location()));
  }

  private Purchase purchase() {
    Optional<Money> price = maybe(this::amount);
    return new Purchase(
        price,
        price
            .filter(each -> each.currency().equals(EUR) && random.nextBoolean())
            .map(each -> new ExchangeRate(EUR, USD, new BigDecimal("1.2345"))),
        maybe(this::day),
        new Purchase.Costs(cost(price), cost(price), cost(price)));
  }

  /** A small amount in the currency of another, stated now and then. */
  private Optional<Money> cost(Optional<Money> beside) {
    return beside
        .filter(any -> random.nextInt(3) == 0)
        .map(each -> new Money(random.nextInt(2_000), each.currency()));
  }

  private Sale sale() {
    Optional<Money> price = maybe(this::amount);
    Optional<Money> payout =
        price
            .map(each -> new Money(each.minor() - random.nextInt(5_000), each.currency()))
            .or(() -> Optional.of(amount()))
            .filter(any -> random.nextBoolean());
    Optional<Money> beside = price.or(() -> payout);
    return new Sale(
        maybe(this::day),
        text(PLACES),
        price,
        payout,
        new Sale.Deductions(cost(beside), cost(beside)),
        Optional.empty());
  }

  private Money amount() {
    return new Money(random.nextInt(50_000), random.nextInt(4) == 0 ? EUR : USD);
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(731));
  }

  private Optional<String> text(List<String> texts) {
    return Optional.of(texts.get(random.nextInt(texts.size()))).filter(text -> !text.isEmpty());
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private Item item(Pair pair) {
    added++;
    return new Item(
        "pair " + added,
        "1",
        pair,
        Optional.empty(),
        Optional.empty(),
        maybe(() -> day().atStartOfDay().toInstant(ZoneOffset.UTC)),
        Optional.empty());
  }

  private static Item with(Item item, Pair pair) {
    return new Item(
        item.id(),
        item.version() + "1",
        pair,
        item.productId(),
        item.sizeId(),
        item.createdAt(),
        item.updatedAt());
  }
}
