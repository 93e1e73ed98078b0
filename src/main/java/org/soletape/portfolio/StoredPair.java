package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.money.Money;

/** A pair as the columns of the inventory hold it, checked against what they can hold. */
public record StoredPair(
    Optional<String> sku,
    Optional<String> size,
    Optional<BigDecimal> purchasePrice,
    Optional<Currency> purchaseCurrency,
    Optional<BigDecimal> purchaseRate,
    Optional<Currency> rateCurrency,
    Optional<LocalDate> purchasedOn,
    Optional<String> condition,
    Optional<String> notes,
    String status,
    Optional<BigDecimal> soldPrice,
    Optional<BigDecimal> payout,
    Optional<Currency> soldCurrency,
    Optional<LocalDate> soldOn,
    Optional<String> soldVenue) {
  static final int LONGEST_SKU = 100;
  static final int LONGEST_TEXT = 100;
  static final int LONGEST_NOTES = 2_000;
  static final int RATE_DECIMALS = 8;
  static final BigDecimal LARGEST = new BigDecimal("9999999999");
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /**
   * The columns of a pair.
   *
   * @throws InventoryRefusal when the columns cannot say what the pair says
   */
  static StoredPair of(Pair pair) {
    return instead(Pair.UNSTATED, pair);
  }

  /**
   * The columns of a pair that takes the place of another; what it says like that one, the table
   * holds already.
   *
   * @throws InventoryRefusal when the columns cannot say what the pair says
   */
  static StoredPair instead(Pair before, Pair pair) {
    requireOneCurrency(pair);
    Sale sold = before.sale().orElse(Sale.UNSTATED);
    Sale sale = pair.sale().orElse(Sale.UNSTATED);
    requireText("style code", fresh(before.sku(), pair.sku()), LONGEST_SKU);
    requireText("size", fresh(before.size(), pair.size()), LONGEST_TEXT);
    requireText("condition", fresh(before.condition(), pair.condition()), LONGEST_TEXT);
    requireText("note", fresh(before.notes(), pair.notes()), LONGEST_NOTES);
    requireText("venue of the sale", fresh(sold.venue(), sale.venue()), LONGEST_TEXT);
    requireAmount("purchase price", fresh(before.purchasePrice(), pair.purchasePrice()), true);
    requireAmount("sold price", fresh(sold.price(), sale.price()), true);
    requireAmount("payout", fresh(sold.payout(), sale.payout()), false);
    fresh(before.purchaseRate(), pair.purchaseRate()).ifPresent(StoredPair::requireRate);
    requireDate("purchase date", fresh(before.purchasedOn(), pair.purchasedOn()));
    requireDate("date of the sale", fresh(sold.on(), sale.on()));
    return asRead(pair);
  }

  private static <T> Optional<T> fresh(Optional<T> before, Optional<T> now) {
    return now.equals(before) ? Optional.empty() : now;
  }

  /** The columns of a pair as the table has it, which may hold more than we would write. */
  public static StoredPair asRead(Pair pair) {
    Optional<Sale> sale = pair.sale();
    return new StoredPair(
        stated(pair.sku()),
        stated(pair.size()),
        pair.purchasePrice().map(Money::major),
        currency(pair.purchasePrice()).or(() -> pair.purchaseRate().map(ExchangeRate::from)),
        pair.purchaseRate().map(ExchangeRate::rate),
        pair.purchaseRate().map(ExchangeRate::to),
        pair.purchasedOn(),
        stated(pair.condition()),
        stated(pair.notes()),
        pair.status().word(),
        sale.flatMap(Sale::price).map(Money::major),
        sale.flatMap(Sale::payout).map(Money::major),
        currency(sale.flatMap(Sale::price)).or(() -> currency(sale.flatMap(Sale::payout))),
        sale.flatMap(Sale::on),
        stated(sale.flatMap(Sale::venue)));
  }

  /** What a column holds; numbers, dates and codes as themselves. */
  public Optional<?> cell(InventoryColumn column) {
    return switch (column) {
      case SKU -> sku;
      case SIZE -> size;
      case PURCHASE_PRICE -> purchasePrice;
      case PURCHASE_CURRENCY -> purchaseCurrency;
      case PURCHASE_RATE -> purchaseRate;
      case RATE_CURRENCY -> rateCurrency;
      case PURCHASE_DATE -> purchasedOn;
      case CONDITION -> condition;
      case NOTES -> notes;
      case STATUS -> Optional.of(status);
      case SOLD_PRICE -> soldPrice;
      case PAYOUT -> payout;
      case SOLD_CURRENCY -> soldCurrency;
      case SOLD_AT -> soldOn;
      case SOLD_VENUE -> soldVenue;
      default -> Optional.empty();
    };
  }

  /** The columns that hold something else than they would for another pair. */
  Set<InventoryColumn> unlike(StoredPair other) {
    Set<InventoryColumn> columns = EnumSet.copyOf(InventoryColumn.STATED);
    columns.removeIf(column -> plain(cell(column)).equals(plain(other.cell(column))));
    return columns;
  }

  /** Numbers are equal whatever their scale. */
  private static Optional<?> plain(Optional<?> cell) {
    return cell.map(
        value -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
  }

  private static Optional<String> stated(Optional<String> text) {
    return text.filter(value -> !value.isBlank());
  }

  private static void requireOneCurrency(Pair pair) {
    List<Currency> paid =
        Stream.of(currency(pair.purchasePrice()), pair.purchaseRate().map(ExchangeRate::from))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (paid.size() > 1) {
      throw new InventoryRefusal(
          "the rate is for %s, but the pair was paid in %s".formatted(paid.get(1), paid.get(0)));
    }
    List<Currency> sold =
        Stream.of(pair.sale().flatMap(Sale::price), pair.sale().flatMap(Sale::payout))
            .flatMap(amount -> currency(amount).stream())
            .distinct()
            .toList();
    if (sold.size() > 1) {
      throw new InventoryRefusal(
          "the sold price is in %s and the payout in %s; state both in one currency"
              .formatted(sold.get(0), sold.get(1)));
    }
  }

  private static Optional<Currency> currency(Optional<Money> amount) {
    return amount.map(Money::currency);
  }

  private static void requireAmount(String what, Optional<Money> amount, boolean positive) {
    if (amount.isPresent()) {
      BigDecimal major = amount.get().major();
      if (major.abs().compareTo(LARGEST) > 0 || major.stripTrailingZeros().scale() > 2) {
        throw new InventoryRefusal("the %s %s cannot be kept".formatted(what, amount.get()));
      }
      if (positive && major.signum() < 0) {
        throw new InventoryRefusal("the %s is below zero".formatted(what));
      }
    }
  }

  private static void requireRate(ExchangeRate rate) {
    BigDecimal bare = rate.rate().stripTrailingZeros();
    if (bare.scale() > RATE_DECIMALS || bare.compareTo(LARGEST) > 0) {
      throw new InventoryRefusal(
          "the rate has more than %d decimals or is too large".formatted(RATE_DECIMALS));
    }
  }

  private static void requireDate(String what, Optional<LocalDate> date) {
    date.ifPresent(
        day -> {
          if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new InventoryRefusal("the %s %s is out of range".formatted(what, day));
          }
        });
  }

  private static void requireText(String what, Optional<String> text, int longest) {
    text.ifPresent(
        value -> {
          if (value.length() > longest) {
            throw new InventoryRefusal(
                "the %s has more than %d characters".formatted(what, longest));
          }
          if (value.indexOf('\0') >= 0) {
            throw new InventoryRefusal("the %s has a character that is no text".formatted(what));
          }
        });
  }
}
