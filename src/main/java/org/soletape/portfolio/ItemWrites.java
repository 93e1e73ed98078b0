package org.soletape.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.db.Session;

/** The statements that write items; every one of them names the owner. */
final class ItemWrites {
  private static final String INSERT =
      """
      insert into soletape.inventory
        (user_id, sku, size, purchase_price, purchase_currency, purchase_rate, rate_currency,
         purchase_date, condition, notes, status, sold_price, payout, sold_currency, sold_at,
         sold_venue, product_v2_id, size_v2_id, created_at, updated_at)
      select ?::uuid, p.sku, p.size, p.price, p.currency, p.rate, p.rate_currency, p.bought,
        p.condition, p.notes, p.status, p.sold_price, p.payout, p.sold_currency, p.sold_at,
        p.sold_venue, p.product, p.size_id, ?::timestamptz, ?::timestamptz
      from unnest(?::text[], ?::text[], ?::text[]::numeric[], ?::text[], ?::text[]::numeric[],
          ?::text[], ?::text[]::date[], ?::text[], ?::text[], ?::text[], ?::text[]::numeric[],
          ?::text[]::numeric[], ?::text[], ?::text[]::date[], ?::text[], ?::uuid[], ?::uuid[])
        with ordinality as p (sku, size, price, currency, rate, rate_currency, bought, condition,
          notes, status, sold_price, payout, sold_currency, sold_at, sold_venue, product, size_id,
          place)
      order by p.place
      returning id
      """;

  private static final String CHANGE =
      """
      update soletape.inventory set
        sku = ?, size = ?, purchase_price = ?::numeric, purchase_currency = ?,
        purchase_rate = ?::numeric, rate_currency = ?, purchase_date = ?::date, condition = ?,
        notes = ?, status = ?, sold_price = ?::numeric, payout = ?::numeric, sold_currency = ?,
        sold_at = ?::date, sold_venue = ?, product_v2_id = ?::uuid, size_v2_id = ?::uuid,
        updated_at = ?::timestamptz
      where user_id = ? and id = ? and version = ?
      """;

  private final Tracking tracking;
  private final PairLimit limit;

  ItemWrites(PortfolioRules rules) {
    this.limit = new PairLimit(rules);
    this.tracking = new Tracking(rules.maxProducts());
  }

  /** Adds pairs with their links; returns their ids in the same order. */
  List<String> insert(Session session, UUID userId, List<Pair> pairs, Instant now) {
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

  /** Puts a pair in the place of what the row said; false when the version is another one. */
  boolean change(Session session, UUID userId, String id, String version, Pair pair, Instant now) {
    StoredPair stored = StoredPair.of(pair);
    Link link = tracked(session, userId, List.of(stored), now).link(stored.sku(), stored.size());
    return session.update(
            CHANGE,
            stored.sku(),
            stored.size(),
            stored.purchasePrice(),
            stored.purchaseCurrency(),
            stored.purchaseRate(),
            stored.rateCurrency(),
            stored.purchasedOn(),
            stored.condition(),
            stored.notes(),
            stored.status(),
            stored.soldPrice(),
            stored.payout(),
            stored.soldCurrency(),
            stored.soldOn(),
            stored.soldVenue(),
            link.product(),
            link.size(),
            now,
            userId,
            id,
            version)
        > 0;
  }

  private TrackedProducts tracked(
      Session session, UUID userId, List<StoredPair> pairs, Instant now) {
    Set<String> skus = new LinkedHashSet<>();
    pairs.forEach(pair -> pair.sku().ifPresent(skus::add));
    TrackedProducts tracked = TrackedProducts.load(session, skus);
    Collection<String> unknown = new ArrayList<>(skus);
    unknown.removeIf(
        sku ->
            tracked.link(Optional.of(sku), Optional.empty()).outcome() != Link.Outcome.UNKNOWN_SKU);
    return tracking.enter(session, userId, unknown, now) > 0
        ? TrackedProducts.load(session, skus)
        : tracked;
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
