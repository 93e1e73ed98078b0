package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.db.Session;

/** The statements that write items; every one of them names the owner. */
public final class ItemWrites {
  private static final String INSERT =
      """
      insert into soletape.inventory
        (user_id, sku, size, purchase_price, purchase_currency, purchase_rate, rate_currency,
         purchase_date, condition, notes, status, sold_price, payout, sold_currency, sold_at,
         sold_venue, product_v2_id, size_v2_id, link_mark, created_at, updated_at)
      select ?::uuid, p.sku, p.size, p.price, p.currency, p.rate, p.rate_currency, p.bought,
        p.condition, p.notes, p.status, p.sold_price, p.payout, p.sold_currency, p.sold_at,
        p.sold_venue, p.product, p.size_id, soletape.link_mark(p.product, p.size_id), ?::timestamptz, ?::timestamptz
      from unnest(?::text[], ?::text[], ?::text[]::numeric[], ?::text[], ?::text[]::numeric[],
          ?::text[], ?::text[]::date[], ?::text[], ?::text[], ?::text[], ?::text[]::numeric[],
          ?::text[]::numeric[], ?::text[], ?::text[]::date[], ?::text[], ?::uuid[], ?::uuid[])
        with ordinality as p (sku, size, price, currency, rate, rate_currency, bought, condition,
          notes, status, sold_price, payout, sold_currency, sold_at, sold_venue, product, size_id,
          place)
      order by p.place
      returning id
      """;

  private static final String SEEN =
      """
      select i.*, f.currency as portfolio_currency from soletape.inventory i
      left join soletape.portfolio_settings f on f.user_id = i.user_id
      where i.user_id = ? and i.id = ? and i.version = ?
      """;

  private static final Set<InventoryColumn> LINKING =
      EnumSet.of(InventoryColumn.SKU, InventoryColumn.SIZE);

  private final ItemRow reader;
  private final PairLimit limit;

  public ItemWrites(PortfolioRules rules) {
    this.limit = new PairLimit(rules);
    this.reader = new ItemRow(rules.currency());
  }

  /** Adds pairs with their links; returns their ids in the same order. */
  public List<String> insert(Session session, UUID userId, List<Pair> pairs, Instant now) {
    List<StoredPair> stored = pairs.stream().map(StoredPair::of).toList();
    limit.admit(session, userId, pairs.size());
    TrackedProducts tracked = tracked(session, userId, stored, now);
    List<Link> links = stored.stream().map(pair -> tracked.link(pair.sku(), pair.size())).toList();
    return session.list(
        INSERT,
        row -> row.text("id"),
        userId,
        now,
        now,
        texts(stored, StoredPair::sku),
        texts(stored, StoredPair::size),
        decimals(stored, StoredPair::purchasePrice),
        codes(stored, StoredPair::purchaseCurrency),
        decimals(stored, StoredPair::purchaseRate),
        codes(stored, StoredPair::rateCurrency),
        texts(stored, pair -> pair.purchasedOn().map(Object::toString)),
        texts(stored, StoredPair::condition),
        texts(stored, StoredPair::notes),
        texts(stored, pair -> Optional.of(pair.status())),
        decimals(stored, StoredPair::soldPrice),
        decimals(stored, StoredPair::payout),
        codes(stored, StoredPair::soldCurrency),
        texts(stored, pair -> pair.soldOn().map(Object::toString)),
        texts(stored, StoredPair::soldVenue),
        links.stream().map(link -> link.product().orElse(null)).toArray(UUID[]::new),
        links.stream().map(link -> link.size().orElse(null)).toArray(UUID[]::new));
  }

  /**
   * Puts a pair in the place of what the row says; false when the version is another one. Only the
   * columns in which the pair is another than the one read are written: what could not be read, or
   * is spelled otherwise, stays.
   */
  boolean change(Session session, UUID userId, String id, String version, Pair pair, Instant now) {
    Optional<Item> seen = session.find(SEEN, reader::item, userId, id, version);
    if (seen.isEmpty()) {
      return false;
    }
    Pair before = seen.get().pair();
    StoredPair stored = StoredPair.instead(before, pair);
    Set<InventoryColumn> columns = stored.unlike(StoredPair.asRead(before));
    return columns.isEmpty()
        || write(session, userId, id, version, assigned(session, userId, stored, columns, now));
  }

  /** The columns to be written, each with its type, and their values. */
  private Map<String, List<?>> assigned(
      Session session, UUID userId, StoredPair stored, Set<InventoryColumn> columns, Instant now) {
    Map<String, List<?>> values = new LinkedHashMap<>();
    columns.forEach(
        column ->
            values.put(column.title() + " = ?::" + column.type(), List.of(stored.cell(column))));
    if (columns.stream().anyMatch(LINKING::contains)) {
      Link link = tracked(session, userId, List.of(stored), now).link(stored.sku(), stored.size());
      values.put("product_v2_id = ?::uuid", List.of(link.product()));
      values.put("size_v2_id = ?::uuid", List.of(link.size()));
      values.put(
          "link_mark = soletape.link_mark(?::uuid, ?::uuid)", List.of(link.product(), link.size()));
    }
    values.put("updated_at = ?::timestamptz", List.of(now));
    return values;
  }

  private static boolean write(
      Session session, UUID userId, String id, String version, Map<String, List<?>> values) {
    List<Object> parameters = new ArrayList<>();
    values.values().forEach(parameters::addAll);
    parameters.addAll(List.of(userId, id, version));
    return session.update(
            "update soletape.inventory set %s where user_id = ? and id = ? and version = ?"
                .formatted(String.join(", ", values.keySet())),
            parameters.toArray())
        > 0;
  }

  /** What the pairs' codes may mean; those no product has are wanted from now on. */
  private static TrackedProducts tracked(
      Session session, UUID userId, List<StoredPair> pairs, Instant now) {
    Set<String> skus = new LinkedHashSet<>();
    pairs.forEach(pair -> pair.sku().ifPresent(skus::add));
    TrackedProducts tracked = TrackedProducts.load(session, skus);
    Collection<String> unknown = new ArrayList<>(skus);
    unknown.removeIf(
        sku ->
            tracked.link(Optional.of(sku), Optional.empty()).outcome() != Link.Outcome.UNKNOWN_SKU);
    Tracking.wish(session, userId, unknown, now);
    return tracked;
  }

  private static String[] texts(
      List<StoredPair> pairs, Function<StoredPair, Optional<String>> column) {
    return pairs.stream().map(pair -> column.apply(pair).orElse(null)).toArray(String[]::new);
  }

  private static String[] decimals(
      List<StoredPair> pairs, Function<StoredPair, Optional<BigDecimal>> column) {
    return texts(pairs, pair -> column.apply(pair).map(BigDecimal::toPlainString));
  }

  private static String[] codes(
      List<StoredPair> pairs, Function<StoredPair, Optional<Currency>> column) {
    return texts(pairs, pair -> column.apply(pair).map(Currency::getCurrencyCode));
  }
}
