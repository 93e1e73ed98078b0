package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private final StoredPair now;

  private StorablePair(StoredPair now) {
    this.now = now;
  }

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
    StoredPair was = StoredPair.of(before);
    StoredPair now = StoredPair.of(pair);
    StorablePair storable = new StorablePair(now);
    Set<InventoryColumn> changed = now.unlike(was);
    KIND_BY_KIND.stream()
        .filter(
            column ->
                changed.contains(column) || column.currency().filter(changed::contains).isPresent())
        .forEach(storable::require);
    return now;
  }

  private void require(InventoryColumn column) {
    switch (column.kind()) {
      case TEXT -> now.text(column).ifPresent(text -> requireText(column, text));
      case AMOUNT -> now.money(column).ifPresent(amount -> requireAmount(column, amount));
      case RATE -> now.number(column).ifPresent(StorablePair::requireRate);
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
    List<Currency> paid =
        different(
            pair.purchase().price().map(Money::currency),
            pair.purchase().rate().map(ExchangeRate::from));
    if (paid.size() > 1) {
      throw new InventoryRefusal(
          "the rate is for %s, but the pair was paid in %s".formatted(paid.get(1), paid.get(0)));
    }
    List<Currency> sold =
        different(
            pair.sale().flatMap(Sale::price).map(Money::currency),
            pair.sale().flatMap(Sale::payout).map(Money::currency));
    if (sold.size() > 1) {
      throw new InventoryRefusal(
          "the sold price is in %s and the payout in %s; state both in one currency"
              .formatted(sold.get(0), sold.get(1)));
    }
  }

  private static List<Currency> different(Optional<Currency> one, Optional<Currency> other) {
    return Stream.of(one, other).flatMap(Optional::stream).distinct().toList();
  }
}
