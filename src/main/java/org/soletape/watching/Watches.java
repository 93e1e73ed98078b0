package org.soletape.watching;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Tier;

/**
 * What people watch: {@code soletape.watches}.
 *
 * @param calendar says which prices are stale; asked for every one that is added
 */
public record Watches(Database database, Supplier<PollingCalendar> calendar) {
  /** How many products and sizes one person may watch. */
  public static final int MOST = 300;

  private static final int LONGEST_CODE = 100;

  private static final String FIND =
      """
      select p.id as product_id, s.id as size_id, p.popularity_score
      from public.products_v2 p
      left join public.product_sizes_v2 s on s.product_id = p.id and s.size_key = ?
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ?
      """;

  private static final String PRESENT =
      """
      select count(*)::int as present,
        coalesce(bool_or(product_id = ? and size_id is not distinct from ?), false) as same
      from soletape.watches where user_id = ?
      """;

  private static final String INSERT =
      """
      insert into soletape.watches
        (id, user_id, product_id, size_id, watched_at, venues, currencies, asks, bids)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String REMOVE =
      """
      delete from soletape.watches
      where user_id = ? and product_id = ? and size_id is not distinct from ?
      """;

  private static final String MARKED =
      """
      select p.sku, s.size_key from soletape.watches w
      join public.products_v2 p on p.id = w.product_id
      left join public.product_sizes_v2 s on s.id = w.size_id
      where w.user_id = ?
      order by p.sku, s.size_numeric nulls first, s.size_key
      """;

  /**
   * What may be watched: a product, or a size of one.
   *
   * @param tier the product's
   */
  public record Shoe(UUID product, Optional<UUID> size, Tier tier) {
    private static Shoe read(Row row) throws SQLException {
      return new Shoe(
          row.uuid("product_id"),
          row.optionalUuid("size_id"),
          Tier.of(row.integer("popularity_score")));
    }
  }

  /**
   * The shoe with this style code, however it is printed.
   *
   * @param size as the catalogue prints it, "10.5W"; blank for the product as a whole
   * @return empty when there is no such product or it has no such size
   */
  public Optional<Shoe> find(String sku, String size) {
    String code = StyleCode.lettersAndDigits(sku);
    if (code.isEmpty() || sku.length() > LONGEST_CODE) {
      return Optional.empty();
    }
    String key = size.strip().toUpperCase(Locale.ROOT);
    return database
        .find(FIND, Shoe::read, key, code)
        .filter(shoe -> shoe.size().isPresent() || key.isEmpty());
  }

  /**
   * Watches a shoe from now on; one that is watched already stays as it is. A price that is stale
   * is none to start from.
   *
   * @return a sentence why it is not watched; empty when it is
   */
  public Optional<String> add(UUID userId, Shoe shoe, Instant now) {
    Map<Provider, Told> told = new NewestTold(database).of(shoe, calendar.get(), now);
    return database.transaction(session -> add(session, userId, shoe, told, now));
  }

  private static Optional<String> add(
      Session session, UUID userId, Shoe shoe, Map<Provider, Told> told, Instant now) {
    // Two at once could pass the limit together.
    session.lock("soletape.watches " + userId);
    UUID size = shoe.size().orElse(null);
    int room =
        session.get(
            PRESENT,
            row -> row.bool("same") ? Integer.MAX_VALUE : MOST - row.integer("present"),
            shoe.product(),
            size,
            userId);
    if (room == 0) {
      return Optional.of("You watch " + MOST + " already, which is the most: leave one first.");
    }
    if (room <= MOST) {
      insert(session, userId, shoe, told, now);
    }
    return Optional.empty();
  }

  private static void insert(
      Session session, UUID userId, Shoe shoe, Map<Provider, Told> told, Instant now) {
    List<Map.Entry<Provider, Told>> venues = List.copyOf(told.entrySet());
    session.update(
        INSERT,
        UUID.randomUUID(),
        userId,
        shoe.product(),
        shoe.size().orElse(null),
        now,
        venues.stream().map(at -> at.getKey().id()).toArray(String[]::new),
        venues.stream().map(at -> at.getValue().currency().toString()).toArray(String[]::new),
        amounts(venues, Told::ask),
        amounts(venues, Told::bid));
  }

  private static Integer[] amounts(
      List<Map.Entry<Provider, Told>> venues, Function<Told, OptionalInt> side) {
    return venues.stream()
        .map(at -> side.apply(at.getValue()))
        .map(amount -> amount.isPresent() ? (Integer) amount.getAsInt() : null)
        .toArray(Integer[]::new);
  }

  /** Watches it no more; whether it was watched. */
  public boolean remove(UUID userId, Shoe shoe) {
    return database.update(REMOVE, userId, shoe.product(), shoe.size().orElse(null)) > 0;
  }

  /**
   * Something watched.
   *
   * @param size its key; empty when the product is watched whatever the size
   */
  public record Marked(String sku, Optional<String> size) {}

  /** All that somebody watches, by style code, sizes small to large. */
  public List<Marked> marked(UUID userId) {
    return database.list(
        MARKED, row -> new Marked(row.text("sku"), row.optionalText("size_key")), userId);
  }
}
