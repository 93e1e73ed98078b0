package org.soletape.alert;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.market.Slot;
import org.soletape.money.Money;

/**
 * What was asked a day and a week before: of a day, the newest book that is a day older than the
 * newest of all, and at most two days older still, as where a slower rhythm polls; of a week, the
 * oldest of the tape's first two days.
 */
record EarlierAsks(Map<Key, Asks> books) {
  /** Nothing is known. */
  static final EarlierAsks NONE = new EarlierAsks(Map.of());

  private static final int WEEK = 7;

  /** In slots, after the oldest one kept. */
  private static final int FIRST_DAYS = 7;

  private static final String BOOKS =
      """
      with seen as materialized (
        select v.product_id, v.provider,
          date_bin('6 hours', v.observed_at, timestamptz '2000-01-01 00:00:00+00') as slot
        from soletape.venue_summaries v where v.product_id = any (?)
      ), books as materialized (
        select b.product_id, b.provider, b.slot, b.currency, b.lowest_ask
        from soletape.market_books b
        where b.product_id = any (?) and b.slot >= ? and b.slot <= ?
      ), earlier as (
        select b.*, b.slot >= n.slot - interval '66 hours' as in_days,
          b.slot <= ? as in_first_days
        from books b
        join seen n on n.product_id = b.product_id and n.provider = b.provider
        where b.slot <= n.slot - interval '24 hours'
      )
      (select distinct on (e.product_id, e.provider) 1 as days, e.product_id, e.provider,
         e.currency::text as currency, e.lowest_ask
       from earlier e where e.in_days order by e.product_id, e.provider, e.slot desc)
      union all
      (select distinct on (e.product_id, e.provider) 7, e.product_id, e.provider,
         e.currency::text, e.lowest_ask
       from earlier e where e.in_first_days order by e.product_id, e.provider, e.slot)
      """;

  /** A product at a venue, so many days before. */
  record Key(UUID productId, Provider venue, int days) {}

  /** By the ordinals of sizes, in minor units; null where nobody asked. */
  record Asks(Currency currency, List<Integer> minor) {}

  /** Of these products, before a slot. */
  static EarlierAsks read(Session session, Collection<UUID> products, Slot slot) {
    UUID[] ids = products.toArray(UUID[]::new);
    Map<Key, Asks> books = new HashMap<>();
    session
        .list(
            BOOKS,
            EarlierAsks::entry,
            ids,
            ids,
            slot.oldestKept().start(),
            slot.start(),
            slot.oldestKept().plus(FIRST_DAYS).start())
        .forEach(entry -> books.put(entry.getKey(), entry.getValue()));
    return new EarlierAsks(books);
  }

  private static Map.Entry<Key, Asks> entry(Row row) throws SQLException {
    return Map.entry(
        new Key(row.uuid("product_id"), Provider.of(row.text("provider")), row.integer("days")),
        new Asks(Currency.getInstance(row.text("currency")), row.numbers("lowest_ask")));
  }

  /** Of a size, or of the size of a product that was asked least for. */
  Optional<Money> find(Shoe shoe, Provider venue, int days) {
    int span = days == WEEK ? WEEK : 1;
    return Optional.ofNullable(books.get(new Key(shoe.productId(), venue, span)))
        .flatMap(
            asks -> lowest(shoe, asks.minor()).map(minor -> new Money(minor, asks.currency())));
  }

  private static Optional<Integer> lowest(Shoe shoe, List<Integer> asks) {
    if (shoe.ordinal().isEmpty()) {
      return asks.stream().filter(ask -> ask != null).min(Integer::compare);
    }
    int place = shoe.ordinal().getAsInt() - 1;
    return place < asks.size() ? Optional.ofNullable(asks.get(place)) : Optional.empty();
  }
}
