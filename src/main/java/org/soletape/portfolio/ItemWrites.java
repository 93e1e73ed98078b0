package org.soletape.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.db.Session;

/** The statements that write items; every one of them names the owner. */
public record ItemWrites(PortfolioRules rules) {
  private static final String INSERT =
      """
      insert into soletape.inventory (user_id, %1$s,
        product_v2_id, size_v2_id, link_mark, created_at, updated_at)
      select ?::uuid, %2$s,
        p.product, p.size_id, soletape.link_mark(p.product, p.size_id),
        ?::timestamptz, ?::timestamptz
      from unnest(%3$s, ?::uuid[], ?::uuid[])
        with ordinality as p (%1$s, product, size_id, place)
      order by p.place
      returning id
      """
          .formatted(
              each(InventoryColumn::title),
              each(column -> "p." + column.title()),
              each(column -> "?::text[]::" + column.type() + "[]"));

  private static final String SEEN =
      "select %s from %s where i.user_id = ? and i.id = ? and i.version = ?"
          .formatted(ItemRow.CELLS, ItemRow.ROWS);

  /** Adds pairs with their links; returns their ids in the same order. */
  public List<String> insert(Session session, UUID userId, List<Pair> pairs, Instant now) {
    List<StoredPair> stored = pairs.stream().map(StorablePair::of).toList();
    new PairLimit(rules).admit(session, userId, pairs.size());
    TrackedProducts tracked = tracked(session, stored);
    List<Link> links = stored.stream().map(pair -> link(tracked, pair)).toList();
    List<Object> values = new ArrayList<>(List.of(userId, now, now));
    InventoryColumn.STATED.forEach(column -> values.add(texts(stored, column)));
    values.add(links.stream().map(link -> link.product().orElse(null)).toArray(UUID[]::new));
    values.add(links.stream().map(link -> link.size().orElse(null)).toArray(UUID[]::new));
    List<String> ids = session.list(INSERT, row -> row.text("id"), values.toArray());
    wish(session, userId, tracked, stored, now);
    return ids;
  }

  /**
   * Puts a pair in the place of what the row says; false when the version is another one. Only the
   * columns in which the pair is another than the one read are written: what could not be read, or
   * is spelled otherwise, stays.
   */
  boolean change(Session session, UUID userId, String id, String version, Pair pair, Instant now) {
    ItemRow reader = new ItemRow(rules.currency());
    Optional<Item> seen = session.find(SEEN, reader::item, userId, id, version);
    if (seen.isEmpty()) {
      return false;
    }
    Pair before = seen.get().pair();
    StoredPair stored = StorablePair.instead(before, pair);
    Set<InventoryColumn> columns = stored.unlike(StoredPair.of(before));
    if (columns.isEmpty()) {
      return true;
    }
    Map<String, List<?>> values = new LinkedHashMap<>();
    columns.forEach(
        column ->
            values.put(column.title() + " = ?::" + column.type(), List.of(stored.written(column))));
    if (Collections.disjoint(columns, InventoryColumn.IDENTITY)) {
      return write(session, userId, id, version, values, now);
    }
    TrackedProducts tracked = tracked(session, List.of(stored));
    Link link = link(tracked, stored);
    values.put("product_v2_id = ?::uuid", List.of(link.product()));
    values.put("size_v2_id = ?::uuid", List.of(link.size()));
    values.put(
        "link_mark = soletape.link_mark(?::uuid, ?::uuid)", List.of(link.product(), link.size()));
    boolean written = write(session, userId, id, version, values, now);
    // As linking does: first the row, then the code it waits for, so that none waits in a circle.
    wish(session, userId, tracked, List.of(stored), now);
    return written;
  }

  private static boolean write(
      Session session,
      UUID userId,
      String id,
      String version,
      Map<String, List<?>> values,
      Instant now) {
    values.put("updated_at = ?::timestamptz", List.of(now));
    List<Object> parameters = new ArrayList<>();
    values.values().forEach(parameters::addAll);
    parameters.addAll(List.of(userId, id, version));
    return session.update(
            "update soletape.inventory set %s where user_id = ? and id = ? and version = ?"
                .formatted(String.join(", ", values.keySet())),
            parameters.toArray())
        > 0;
  }

  private static TrackedProducts tracked(Session session, List<StoredPair> pairs) {
    return TrackedProducts.load(session, codes(pairs));
  }

  private static Link link(TrackedProducts tracked, StoredPair pair) {
    return tracked.link(pair.text(InventoryColumn.SKU), pair.text(InventoryColumn.SIZE));
  }

  /** Codes of pairs people hold that no product has are wanted from now on. */
  private static void wish(
      Session session, UUID userId, TrackedProducts tracked, List<StoredPair> pairs, Instant now) {
    Set<String> unknown = codes(pairs.stream().filter(pair -> !pair.isSold()).toList());
    unknown.removeIf(
        sku ->
            tracked.link(Optional.of(sku), Optional.empty()).outcome() != Link.Outcome.UNKNOWN_SKU);
    Tracking.wish(session, userId, unknown, now);
  }

  private static Set<String> codes(List<StoredPair> pairs) {
    Set<String> codes = new LinkedHashSet<>();
    pairs.forEach(pair -> pair.text(InventoryColumn.SKU).ifPresent(codes::add));
    return codes;
  }

  private static String[] texts(List<StoredPair> pairs, InventoryColumn column) {
    return pairs.stream().map(pair -> pair.written(column).orElse(null)).toArray(String[]::new);
  }

  private static String each(Function<InventoryColumn, String> words) {
    return InventoryColumn.STATED.stream().map(words).collect(Collectors.joining(", "));
  }
}
