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
 * The lowest ask and highest bid of a product at one venue, over its sizes, in its newest book: a
 * row of {@code venue_summaries}.
 *
 * @param observedAt when the venue said so
 * @param currency of both
 * @param ask empty when nobody offers any size
 * @param bid empty when nobody bids for any size
 */
public record BestPrices(
    Provider provider,
    Instant observedAt,
    Currency currency,
    Optional<Best> ask,
    Optional<Best> bid) {

  /** The best price of a side, and the size it is for. */
  public record Best(Money price, Optional<String> size) {
    private Best in(Currency other, UnaryOperator<OptionalInt> amounts) {
      OptionalInt minor = amounts.apply(OptionalInt.of(Math.toIntExact(price.minor())));
      return new Best(new Money(minor.getAsInt(), other), size);
    }
  }

  /** The same in another currency. */
  public BestPrices in(Currency other, UnaryOperator<OptionalInt> amounts) {
    return new BestPrices(
        provider,
        observedAt,
        other,
        ask.map(best -> best.in(other, amounts)),
        bid.map(best -> best.in(other, amounts)));
  }

  static BestPrices read(Row row) throws SQLException {
    Currency currency = Currency.getInstance(row.text("currency"));
    return new BestPrices(
        Provider.of(row.text("provider")),
        row.instant("observed_at"),
        currency,
        best(row, "ask", currency),
        best(row, "bid", currency));
  }

  private static Optional<Best> best(Row row, String side, Currency currency) throws SQLException {
    OptionalInt minor = row.optionalInteger(side);
    return minor.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Best(new Money(minor.getAsInt(), currency), row.optionalText(side + "_size")));
  }
}
