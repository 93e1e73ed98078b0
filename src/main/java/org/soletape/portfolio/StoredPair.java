package org.soletape.portfolio;

import static org.soletape.portfolio.InventoryColumn.CONDITION;
import static org.soletape.portfolio.InventoryColumn.EXTRA;
import static org.soletape.portfolio.InventoryColumn.LISTED_PRICE;
import static org.soletape.portfolio.InventoryColumn.LISTED_SINCE;
import static org.soletape.portfolio.InventoryColumn.LISTED_VENUE;
import static org.soletape.portfolio.InventoryColumn.LOCATION;
import static org.soletape.portfolio.InventoryColumn.NOTES;
import static org.soletape.portfolio.InventoryColumn.ORDER_NUMBER;
import static org.soletape.portfolio.InventoryColumn.OTHER_COSTS;
import static org.soletape.portfolio.InventoryColumn.OTHER_DEDUCTIONS;
import static org.soletape.portfolio.InventoryColumn.PAYOUT;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_DATE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_PRICE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_RATE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_TAX;
import static org.soletape.portfolio.InventoryColumn.RATE_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.SHIPPING_IN;
import static org.soletape.portfolio.InventoryColumn.SHIPPING_OUT;
import static org.soletape.portfolio.InventoryColumn.SIZE;
import static org.soletape.portfolio.InventoryColumn.SKU;
import static org.soletape.portfolio.InventoryColumn.SOLD_AT;
import static org.soletape.portfolio.InventoryColumn.SOLD_PRICE;
import static org.soletape.portfolio.InventoryColumn.SOLD_VENUE;
import static org.soletape.portfolio.InventoryColumn.STATUS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soletape.money.Money;

/**
 * A pair as the columns of the inventory hold it. Reading a pair from a row or from texts fills
 * cells, and {@link #pair} makes the pair of them; writing one takes them apart again.
 *
 * @param cells what is stated, each of the class its column's kind has
 */
public record StoredPair(Map<InventoryColumn, Object> cells) {
  public StoredPair {
    Map<InventoryColumn, Object> copy = new EnumMap<>(InventoryColumn.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  /** The cells of a pair, whatever it says; a blank text says nothing. */
  public static StoredPair of(Pair pair) {
    Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
    for (InventoryColumn column : InventoryColumn.STATED) {
      column
          .of(pair)
          .filter(value -> !(value instanceof String text && text.isBlank()))
          .ifPresent(value -> cells.put(column, value));
    }
    return new StoredPair(cells);
  }

  /** The pair that these cells say; an amount or a rate without its currency says nothing. */
  public Pair pair() {
    ItemStatus status = value(STATUS, ItemStatus.class).orElse(ItemStatus.HELD);
    return new Pair(
        text(SKU),
        text(SIZE),
        new Purchase(money(PURCHASE_PRICE), rate(), date(PURCHASE_DATE), costs()),
        text(CONDITION),
        text(NOTES),
        status,
        status == ItemStatus.SOLD || hasSale() ? Optional.of(sale()) : Optional.empty(),
        hasListing() ? Optional.of(listing()) : Optional.empty(),
        new Keeping(text(LOCATION), value(EXTRA, Extra.class)));
  }

  boolean isSold() {
    return value(STATUS, ItemStatus.class).filter(ItemStatus.SOLD::equals).isPresent();
  }

  /** Whether anything of a sale is stated. */
  boolean hasSale() {
    return hasAny(InventoryColumn.SALE);
  }

  /** Whether anything of a listing is stated. */
  boolean hasListing() {
    return hasAny(InventoryColumn.LISTING);
  }

  /** A currency alone is nothing. */
  private boolean hasAny(Set<InventoryColumn> columns) {
    for (InventoryColumn column : columns) {
      if (column.kind() != ColumnKind.CURRENCY && has(column)) {
        return true;
      }
    }
    return false;
  }

  private Purchase.Costs costs() {
    return new Purchase.Costs(money(SHIPPING_IN), money(PURCHASE_TAX), money(OTHER_COSTS));
  }

  private Sale sale() {
    return new Sale(
        date(SOLD_AT),
        text(SOLD_VENUE),
        money(SOLD_PRICE),
        money(PAYOUT),
        new Sale.Deductions(money(SHIPPING_OUT), money(OTHER_DEDUCTIONS)),
        text(ORDER_NUMBER));
  }

  private Listing listing() {
    return new Listing(text(LISTED_VENUE), money(LISTED_PRICE), date(LISTED_SINCE));
  }

  boolean has(InventoryColumn column) {
    return cells.containsKey(column);
  }

  /** What a column holds, as a form, a file and SQL write it. */
  public Optional<String> written(InventoryColumn column) {
    return switch (column.kind()) {
      case AMOUNT -> number(column).map(BigDecimal::toPlainString);
      case RATE -> number(column).map(rate -> rate.stripTrailingZeros().toPlainString());
      case STATUS -> value(column, ItemStatus.class).map(ItemStatus::word);
      default -> cell(column).map(Object::toString);
    };
  }

  /** What a column holds, of the class its kind has. */
  public Optional<Object> cell(InventoryColumn column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The columns that hold something else than they would for another pair. */
  Set<InventoryColumn> unlike(StoredPair other) {
    Set<InventoryColumn> columns = EnumSet.copyOf(InventoryColumn.STATED);
    columns.removeIf(column -> plain(column).equals(other.plain(column)));
    return columns;
  }

  /** Numbers are equal whatever their scale. */
  private Optional<Object> plain(InventoryColumn column) {
    return cell(column)
        .map(value -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
  }

  Optional<Money> money(InventoryColumn column) {
    Optional<BigDecimal> major = number(column);
    // As most are.
    if (major.isEmpty()) {
      return Optional.empty();
    }
    Optional<InventoryColumn> beside = column.currency();
    Optional<Currency> known =
        beside.isEmpty() ? Optional.empty() : value(beside.get(), Currency.class);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(Money.ofMajor(major.get(), known.get()));
  }

  private Optional<ExchangeRate> rate() {
    return has(PURCHASE_CURRENCY) && has(RATE_CURRENCY) && has(PURCHASE_RATE)
        ? Optional.of(
            new ExchangeRate(
                (Currency) cells.get(PURCHASE_CURRENCY),
                (Currency) cells.get(RATE_CURRENCY),
                (BigDecimal) cells.get(PURCHASE_RATE)))
        : Optional.empty();
  }

  Optional<String> text(InventoryColumn column) {
    return value(column, String.class);
  }

  Optional<LocalDate> date(InventoryColumn column) {
    return value(column, LocalDate.class);
  }

  Optional<BigDecimal> number(InventoryColumn column) {
    return value(column, BigDecimal.class);
  }

  private <T> Optional<T> value(InventoryColumn column, Class<T> type) {
    return Optional.ofNullable(type.cast(cells.get(column)));
  }
}
