package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.soletape.db.Row;

/**
 * What a venue knows of a product.
 *
 * @param title what the venue calls it
 * @param reason why it is not mapped, as stored
 * @param mappedAt since when it is polled there
 * @param observedAt when its newest book arrived
 * @param currency what the prices of its newest book are in
 */
public record VenueListing(
    Optional<String> title,
    Optional<String> reason,
    Optional<Instant> mappedAt,
    Optional<Instant> observedAt,
    Optional<Currency> currency) {
  static VenueListing read(Row row) throws SQLException {
    return new VenueListing(
        row.optionalText("title"),
        row.optionalText("reason"),
        row.optionalInstant("mapped_at"),
        row.optionalInstant("observed_at"),
        row.optionalText("currency").map(Currency::getInstance));
  }
}
