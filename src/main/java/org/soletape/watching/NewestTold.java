package org.soletape.watching;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;

/** The newest prices of products as a whole and of sizes, each in one statement. */
record NewestTold(Database database) {
  private static final String PRODUCTS =
      """
      select v.product_id as key, v.provider, v.observed_at, v.currency, v.ask, v.bid
      from soletape.venue_summaries v where v.product_id = any (?)
      """;

  private static final String SIZES =
      """
      select l.size_id as key, l.provider, l.snapshot_at as observed_at, l.currency,
        soletape.minor(l.lowest_ask, l.currency) as ask,
        soletape.minor(l.highest_bid, l.currency) as bid
      from public.market_latest_v2 l where l.product_id = any (?) and l.size_id = any (?)
      """;

  /** What a venue told, and when. */
  record Newest(UUID key, Provider venue, Instant observedAt, Told told) {
    private static Newest read(Row row) throws SQLException {
      return new Newest(
          row.uuid("key"),
          Provider.of(row.text("provider")),
          row.instant("observed_at"),
          new Told(
              Currency.getInstance(row.text("currency")),
              row.optionalInteger("ask"),
              row.optionalInteger("bid")));
    }
  }

  /** What is told of a shoe at this instant; what is stale is left out. */
  Map<Provider, Told> of(Watches.Shoe shoe, PollingCalendar calendar, Instant now) {
    Map<Provider, Told> told = new EnumMap<>(Provider.class);
    List<Newest> newest =
        shoe.size()
            .map(size -> sizes(Set.of(shoe.product()), Set.of(size)))
            .orElseGet(() -> products(Set.of(shoe.product())));
    newest.stream()
        .filter(at -> !calendar.isStale(shoe.tier(), at.observedAt(), now))
        .forEach(at -> told.put(at.venue(), at.told()));
    return told;
  }

  /** By the ids of products and sizes, those of the products as a whole and of the sizes. */
  Map<UUID, Map<Provider, Newest>> of(Collection<UUID> products, Collection<UUID> sizes) {
    Map<UUID, Map<Provider, Newest>> byKey = new HashMap<>();
    for (List<Newest> part : List.of(products(products), sizes(products, sizes))) {
      part.forEach(
          at ->
              byKey
                  .computeIfAbsent(at.key(), key -> new EnumMap<>(Provider.class))
                  .put(at.venue(), at));
    }
    return byKey;
  }

  private List<Newest> products(Collection<UUID> ids) {
    return database.list(PRODUCTS, Newest::read, (Object) ids.toArray(UUID[]::new));
  }

  private List<Newest> sizes(Collection<UUID> products, Collection<UUID> ids) {
    return database.list(
        SIZES, Newest::read, products.toArray(UUID[]::new), ids.toArray(UUID[]::new));
  }
}
