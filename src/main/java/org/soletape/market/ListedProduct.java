package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;

/**
 * One product of a list.
 *
 * @param best of every venue that has answered, in the order of venues
 * @param weekBp the best ask's change in a week, in hundredths of a percent
 */
public record ListedProduct(
    ProductFacts facts, Map<Provider, BestPrices> best, OptionalInt weekBp, NinetyDays days) {

  static ListedProduct read(Row row) throws SQLException {
    return new ListedProduct(
            ProductFacts.read(row, row.optionalInstant("synced_at")),
            new EnumMap<>(Provider.class),
            row.optionalInteger("week_bp"),
            NinetyDays.read(row))
        .andVenueOf(row);
  }

  ListedProduct andVenueOf(Row row) throws SQLException {
    if (row.optionalText("provider").isPresent()) {
      BestPrices prices = BestPrices.read(row);
      best.put(prices.provider(), prices);
    }
    return this;
  }

  public Tier tier() {
    return Tier.of(facts.popularityScore());
  }

  /** When the newest of the venues answered. */
  public Optional<Instant> observedAt() {
    return best.values().stream().map(BestPrices::observedAt).max(Instant::compareTo);
  }

  /** Of venues whose book is not stale; when there is none, of all. */
  public Collection<BestPrices> counted(PollingCalendar calendar, Instant now) {
    List<BestPrices> fresh =
        best.values().stream()
            .filter(prices -> !calendar.isStale(tier(), prices.observedAt(), now))
            .toList();
    return fresh.isEmpty() ? best.values() : fresh;
  }
}
