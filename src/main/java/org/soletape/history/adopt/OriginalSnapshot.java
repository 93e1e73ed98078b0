package org.soletape.history.adopt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.market.Quote;

/**
 * A row of the original's {@code market_data_v2}, where any column but two may be NULL.
 *
 * @param venue empty for a provider that is none of ours
 * @param at empty for an infinite time
 * @param ask in major units, as text: NaN is a number to PostgreSQL
 */
record OriginalSnapshot(
    Optional<UUID> product,
    Optional<UUID> size,
    Optional<Provider> venue,
    Optional<Instant> at,
    Optional<String> ask,
    Optional<String> bid,
    Optional<String> lastSale,
    OptionalInt sales) {
  /** Ordered by product, then by time. */
  static final String ALL =
      """
      select product_id, size_id, provider, case when isfinite(snapshot_at) then snapshot_at end as at,
        lowest_ask::text as ask, highest_bid::text as bid, last_sale::text as last_sale, sales_7d
      from market_data_v2 order by product_id, snapshot_at, id
      """;

  private static final int DECIMALS = 2;
  private static final BigDecimal LARGEST =
      BigDecimal.valueOf(Integer.MAX_VALUE).movePointLeft(DECIMALS);

  static OriginalSnapshot read(Row row) throws SQLException {
    String provider = row.text("provider");
    return new OriginalSnapshot(
        row.optionalUuid("product_id"),
        row.optionalUuid("size_id"),
        Arrays.stream(Provider.values()).filter(one -> one.id().equals(provider)).findFirst(),
        row.optionalInstant("at"),
        row.optionalText("ask"),
        row.optionalText("bid"),
        row.optionalText("last_sale"),
        row.optionalInteger("sales_7d"));
  }

  /** What it says in minor units; what it cannot mean is left out and counted. */
  Quote quote(Provider from, int ordinal, LeftOut leftOut) {
    return new Quote(
        ordinal,
        amount(ask, "asks", leftOut),
        amount(bid, "bids", leftOut),
        from.publishesLastSale()
            ? amount(lastSale, "last sales", leftOut)
            : unpublished(lastSale.isPresent(), from, "last sale", leftOut),
        from.publishesSales()
            ? count(leftOut)
            : unpublished(sales.isPresent(), from, "sales count", leftOut));
  }

  private OptionalInt count(LeftOut leftOut) {
    if (sales.isPresent() && sales.getAsInt() < 0) {
      leftOut.count("sales counts: negative");
      return OptionalInt.empty();
    }
    return sales;
  }

  private static OptionalInt unpublished(
      boolean isThere, Provider from, String what, LeftOut leftOut) {
    if (isThere) {
      leftOut.count("%ss of %s: it publishes none".formatted(what, from.label()));
    }
    return OptionalInt.empty();
  }

  private static OptionalInt amount(Optional<String> text, String what, LeftOut leftOut) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.get().equals("NaN") || text.get().endsWith("Infinity")) {
      leftOut.count(what + ": no number");
      return OptionalInt.empty();
    }
    BigDecimal amount = new BigDecimal(text.get()).setScale(DECIMALS, RoundingMode.HALF_UP);
    if (amount.signum() <= 0) {
      leftOut.count(what + (amount.signum() < 0 ? ": negative" : ": zero"));
      return OptionalInt.empty();
    }
    if (amount.compareTo(LARGEST) > 0) {
      leftOut.count(what + ": too large");
      return OptionalInt.empty();
    }
    return OptionalInt.of(amount.movePointRight(DECIMALS).intValueExact());
  }
}
