package org.soletape.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soletape.db.Row;

/**
 * Reads a row of the view {@code soletape.inventory}. An amount without a currency counts in the
 * portfolio's own; one in an unknown currency is no amount, and neither is a price below zero.
 *
 * @param usual the currency of amounts that name none, where the row's {@code portfolio_currency}
 *     is empty too
 * @param unread columns that are not selected, and so say nothing
 */
public record ItemRow(Currency usual, Set<InventoryColumn> unread) {
  /** What is read of a row, to be selected from {@link #ROWS}. */
  public static final String CELLS = cellsBut(Set.of());

  /** The rows of everybody, each with the currency of its owner's portfolio. */
  public static final String ROWS =
      "soletape.inventory i left join soletape.portfolio_currencies f on f.user_id = i.user_id";

  /** The same without these columns. */
  public static String cellsBut(Set<InventoryColumn> unread) {
    return Arrays.stream(InventoryColumn.values())
        .filter(column -> !unread.contains(column))
        .map(column -> "i." + column.title())
        .collect(Collectors.joining(", ", "i.version, ", ", f.currency as portfolio_currency"));
  }

  /** Of rows with all their columns. */
  public ItemRow(Currency usual) {
    this(usual, Set.of());
  }

  /** Asked of every row, so reckoned once. */
  private static final Set<InventoryColumn> OF_AMOUNTS =
      InventoryColumn.CURRENCIES.stream()
          .filter(column -> !column.amounts().isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  public Item item(Row row) throws SQLException {
    return new Item(
        row.text("id"),
        row.text("version"),
        stored(row).pair(),
        row.optionalUuid("product_v2_id"),
        row.optionalUuid("size_v2_id"),
        row.optionalInstant("created_at"),
        unread.contains(InventoryColumn.UPDATED_AT)
            ? Optional.empty()
            : row.optionalInstant("updated_at"));
  }

  private StoredPair stored(Row row) throws SQLException {
    Currency counted =
        row.optionalText("portfolio_currency")
            .flatMap(code -> CurrencyText.read(code, usual))
            .orElse(usual);
    Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
    for (InventoryColumn column : InventoryColumn.CURRENCIES) {
      if (!unread.contains(column)) {
        put(column, currency(row, column, counted), cells);
      }
    }
    for (InventoryColumn column : InventoryColumn.STATED) {
      if (!unread.contains(column)) {
        put(column, cell(row, column, cells), cells);
      }
    }
    return new StoredPair(cells);
  }

  private static void put(
      InventoryColumn column, Optional<?> value, Map<InventoryColumn, Object> cells) {
    if (value.isPresent()) {
      cells.put(column, value.get());
    }
  }

  private static Optional<Currency> currency(Row row, InventoryColumn column, Currency counted)
      throws SQLException {
    Optional<String> stated = row.optionalText(column.title());
    if (stated.isPresent()) {
      return CurrencyText.read(stated.get(), counted);
    }
    return OF_AMOUNTS.contains(column) ? Optional.of(counted) : Optional.empty();
  }

  private static Optional<?> cell(
      Row row, InventoryColumn column, Map<InventoryColumn, Object> currencies)
      throws SQLException {
    String name = column.title();
    return switch (column.kind()) {
      case AMOUNT -> amount(column, row.optionalDecimal(name), currencies);
      case RATE -> row.optionalDecimal(name);
      case DATE -> row.optionalDate(name);
      case STATUS -> row.optionalText(name).map(ItemStatus::of);
      case TEXT -> row.optionalText(name).filter(text -> !text.isBlank());
      case EXTRA -> row.optionalText(name).flatMap(ItemRow::extra);
      default -> Optional.empty();
    };
  }

  /** Other clients may write any JSON there. */
  private static Optional<Extra> extra(String json) {
    try {
      return Optional.of(Extra.parse(json)).filter(extra -> !extra.cells().isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> amount(
      InventoryColumn column, Optional<BigDecimal> major, Map<InventoryColumn, Object> currencies) {
    // As most are.
    if (major.isEmpty()) {
      return major;
    }
    Optional<InventoryColumn> beside = column.currency();
    if (beside.isEmpty() || !(currencies.get(beside.get()) instanceof Currency known)) {
      return Optional.empty();
    }
    BigDecimal amount =
        major.get().setScale(known.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    return column.isSigned() || amount.signum() >= 0 ? Optional.of(amount) : Optional.empty();
  }
}
