package org.soletape.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.db.Row;
import org.soletape.money.Money;

/**
 * Reads a row of the view {@code soletape.inventory}. An amount without a currency counts in the
 * portfolio's own; one in an unknown currency is no amount, and neither is a price below zero.
 */
public final class ItemRow {
  private final Currency usual;

  /**
   * A reader of rows.
   *
   * @param usual the currency of amounts that name none, where the row's {@code portfolio_currency}
   *     is empty too
   */
  public ItemRow(Currency usual) {
    this.usual = usual;
  }

  public Item item(Row row) throws SQLException {
    return new Item(
        row.text("id"),
        row.text("version"),
        pair(row),
        row.optionalUuid("product_v2_id"),
        row.optionalUuid("size_v2_id"),
        row.optionalInstant("created_at"),
        row.optionalInstant("updated_at"));
  }

  private Pair pair(Row row) throws SQLException {
    Optional<Currency> paid = currencyOf(row, "purchase_currency");
    ItemStatus status = ItemStatus.of(row.text("status"));
    return new Pair(
        text(row, "sku"),
        text(row, "size"),
        amount(row, "purchase_price", paid).filter(price -> price.minor() >= 0),
        rate(row, paid),
        row.optionalDate("purchase_date"),
        text(row, "condition"),
        text(row, "notes"),
        status,
        sale(row, status));
  }

  private Optional<Sale> sale(Row row, ItemStatus status) throws SQLException {
    Optional<Currency> currency = currencyOf(row, "sold_currency");
    Sale sale =
        new Sale(
            row.optionalDate("sold_at"),
            text(row, "sold_venue"),
            amount(row, "sold_price", currency).filter(price -> price.minor() >= 0),
            amount(row, "payout", currency));
    boolean stated =
        Stream.of(sale.on(), sale.venue(), sale.price(), sale.payout())
            .anyMatch(Optional::isPresent);
    return status == ItemStatus.SOLD || stated ? Optional.of(sale) : Optional.empty();
  }

  private Optional<ExchangeRate> rate(Row row, Optional<Currency> paid) throws SQLException {
    Optional<BigDecimal> rate = row.optionalDecimal("purchase_rate");
    Currency counted = counted(row);
    Optional<Currency> to =
        row.optionalText("rate_currency").flatMap(code -> CurrencyText.read(code, counted));
    return paid.isPresent() && rate.isPresent() && to.isPresent()
        ? Optional.of(new ExchangeRate(paid.get(), to.get(), rate.get()))
        : Optional.empty();
  }

  private static Optional<Money> amount(Row row, String column, Optional<Currency> currency)
      throws SQLException {
    Optional<BigDecimal> major = row.optionalDecimal(column);
    return currency.flatMap(
        known ->
            major.map(
                amount ->
                    Money.ofMajor(
                        amount.setScale(known.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                        known)));
  }

  private Optional<Currency> currencyOf(Row row, String column) throws SQLException {
    Currency counted = counted(row);
    Optional<String> stated = row.optionalText(column);
    return stated.isPresent() ? CurrencyText.read(stated.get(), counted) : Optional.of(counted);
  }

  private Currency counted(Row row) throws SQLException {
    return row.optionalText("portfolio_currency")
        .flatMap(code -> CurrencyText.read(code, usual))
        .orElse(usual);
  }

  private static Optional<String> text(Row row, String column) throws SQLException {
    return row.optionalText(column).filter(text -> !text.isBlank());
  }
}
