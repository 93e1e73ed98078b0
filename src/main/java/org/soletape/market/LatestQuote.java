package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.money.Money;

/**
 * The newest known quote of one size at one venue: a row of {@code market_latest_v2}.
 *
 * @param currency what the quote's amounts are counted in
 * @param observedAt when the venue said so
 */
public record LatestQuote(Provider provider, Currency currency, Instant observedAt, Quote quote) {

  /** Reads a row that has the columns of {@code market_latest_v2} and the size's ordinal. */
  static LatestQuote read(Row row) throws SQLException {
    Currency currency = Currency.getInstance(row.text("currency"));
    Quote quote =
        new Quote(
            row.integer("ordinal"),
            minor(row, "lowest_ask", currency),
            minor(row, "highest_bid", currency),
            minor(row, "last_sale", currency),
            row.optionalInteger("sales_7d"));
    return new LatestQuote(
        Provider.of(row.text("provider")), currency, row.instant("snapshot_at"), quote);
  }

  /** A column in major units. */
  static OptionalInt minor(Row row, String column, Currency currency) throws SQLException {
    Optional<Integer> minor =
        row.optionalDecimal(column)
            .map(major -> Math.toIntExact(Money.nearest(major, currency).minor()));
    return minor.isPresent() ? OptionalInt.of(minor.get()) : OptionalInt.empty();
  }

  /** The same in another currency. */
  public LatestQuote in(Currency other, UnaryOperator<OptionalInt> amounts) {
    return new LatestQuote(provider, other, observedAt, quote.with(amounts));
  }

  public Price ask() {
    return Price.answered(quote.lowestAsk(), currency);
  }

  public Price bid() {
    return Price.answered(quote.highestBid(), currency);
  }

  /** What the size was sold for last, where the venue tells. */
  public Price lastSale() {
    return provider.publishesLastSale()
        ? Price.answered(quote.lastSale(), currency)
        : Price.Missing.NOT_OFFERED;
  }

  /** Ask minus bid, below zero where the venue's own sides cross; empty when a side is missing. */
  public Optional<Money> spread() {
    return ask()
        .amount()
        .flatMap(ask -> bid().amount().map(bid -> new Money(ask.minor() - bid.minor(), currency)));
  }
}
