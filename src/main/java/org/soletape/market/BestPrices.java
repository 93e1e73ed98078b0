package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.money.Money;

/**
 * The lowest ask and highest bid of a product at one venue, over its sizes, in its newest book.
 *
 * @param observedAt when the venue said so
 */
public record BestPrices(
    Provider provider, Instant observedAt, Optional<Money> lowestAsk, Optional<Money> highestBid) {

  /** Reads the columns of {@code product_summaries} for one venue. */
  static Optional<BestPrices> read(Row row, Provider provider) throws SQLException {
    String prefix = provider.id() + "_";
    Optional<Instant> observedAt = row.optionalInstant(prefix + "observed_at");
    if (observedAt.isEmpty()) {
      return Optional.empty();
    }
    Currency currency = Currency.getInstance(row.text(prefix + "currency"));
    return Optional.of(
        new BestPrices(
            provider,
            observedAt.get(),
            money(row.optionalInteger(prefix + "ask"), currency),
            money(row.optionalInteger(prefix + "bid"), currency)));
  }

  private static Optional<Money> money(OptionalInt minor, Currency currency) {
    return minor.isPresent()
        ? Optional.of(new Money(minor.getAsInt(), currency))
        : Optional.empty();
  }
}
