package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.money.Money;

/** What the columns of the inventory can hold; what a pair says beyond that is refused. */
final class StorablePair {
  private static final int RATE_DECIMALS = 8;
  private static final int AMOUNT_DECIMALS = 2;
  private static final BigDecimal LARGEST = new BigDecimal("9999999999");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private static final List<InventoryColumn> KIND_BY_KIND =
      InventoryColumn.STATED.stream().sorted(Comparator.comparing(InventoryColumn::kind)).toList();

  private StorablePair() {}

  /**
   * The cells of a pair.
   *
   * @throws InventoryRefusal when the columns cannot say what the pair says
   */
  static StoredPair of(Pair pair) {
    return instead(Pair.UNSTATED, pair);
  }

  /**
   * The cells of a pair that takes the place of another; what it says like that one, the table
   * holds already.
   *
   * @throws InventoryRefusal when the columns cannot say what the pair says
   */
  static StoredPair instead(Pair before, Pair pair) {
    requireOneCurrency(pair);
    StoredPair now = StoredPair.of(pair);
    Set<InventoryColumn> changed = now.unlike(StoredPair.of(before));
    KIND_BY_KIND.stream()
        .filter(
            column ->
                changed.contains(column) || column.currency().filter(changed::contains).isPresent())
        .forEach(column -> require(now, column));
    return now;
  }

  private static void require(StoredPair now, InventoryColumn column) {
    switch (column.kind()) {
      case TEXT -> now.text(column).ifPresent(text -> requireText(column, text));
      case AMOUNT -> now.money(column).ifPresent(amount -> requireAmount(column, amount));
      case RATE -> now.number(column).ifPresent(StorablePair::requireRate);
      case EXTRA -> now.written(column).ifPresent(text -> requireExtra(column, text));
      case DATE -> now.date(column).ifPresent(day -> requireDate(column, day));
      default -> {
        // Currencies and states fit as they are.
      }
    }
  }

  private static void requireText(InventoryColumn column, String text) {
    if (text.length() > column.longest()) {
      throw new InventoryRefusal(
          "the %s has more than %d characters".formatted(column.words(), column.longest()));
    }
    if (text.indexOf('\0') >= 0) {
      throw new InventoryRefusal(
          "the %s has a character that is no text".formatted(column.words()));
    }
  }

  private static void requireExtra(InventoryColumn column, String json) {
    requireText(column, json);
    if (json.contains("\\u0000")) {
      throw new InventoryRefusal(
          "the %s have a character that is no text".formatted(column.words()));
    }
  }

  private static void requireAmount(InventoryColumn column, Money amount) {
    BigDecimal major = amount.major();
    if (major.abs().compareTo(LARGEST) > 0
        || major.stripTrailingZeros().scale() > AMOUNT_DECIMALS) {
      throw new InventoryRefusal("the %s %s cannot be kept".formatted(column.words(), amount));
    }
    if (!column.isSigned() && major.signum() < 0) {
      throw new InventoryRefusal("the %s is below zero".formatted(column.words()));
    }
  }

  private static void requireRate(BigDecimal rate) {
    if (rate.stripTrailingZeros().scale() > RATE_DECIMALS || rate.compareTo(LARGEST) > 0) {
      throw new InventoryRefusal(
          "the rate has more than %d decimals or is too large".formatted(RATE_DECIMALS));
    }
  }

  private static void requireDate(InventoryColumn column, LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw new InventoryRefusal("the %s %s is out of range".formatted(column.words(), day));
    }
  }

  private static void requireOneCurrency(Pair pair) {
    requireSame(
        pair.purchase().rate().map(ExchangeRate::from),
        pair.purchase().price().map(Money::currency),
        "the rate is for %s, but the pair was paid in %s");
    requireSame(
        pair.sale().flatMap(Sale::price).map(Money::currency),
        pair.sale().flatMap(Sale::payout).map(Money::currency),
        "the sold price is in %s and the payout in %s; state both in one currency");
    pair.purchase().costs().lines().forEach(cost -> requireSame(cost, pair.purchase().currency()));
    pair.sale()
        .ifPresent(
            sale -> sale.deductions().lines().forEach(cost -> requireSame(cost, sale.currency())));
  }

  private static void requireSame(StatedCost cost, Optional<Currency> beside) {
    requireSame(
        Optional.of(cost.amount().currency()),
        beside,
        "the " + cost.column().words() + " is in %s, but what is stated beside it in %s");
  }

  private static void requireSame(
      Optional<Currency> one, Optional<Currency> other, String sentence) {
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      throw new InventoryRefusal(sentence.formatted(one.get(), other.get()));
    }
  }
}
