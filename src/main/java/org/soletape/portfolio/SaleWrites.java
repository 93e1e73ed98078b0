package org.soletape.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.db.Session;

/**
 * Books sales that were matched to open pairs, and takes them back: what a booking changes of a row
 * is kept as the row said it, and comes back exactly.
 */
public final class SaleWrites {
  private static final String CHANGED_MEANWHILE =
      "a pair that a sale is of was changed or deleted meanwhile; nothing is imported, try again";

  private static final String COLUMNS = each(InventoryColumn::title, ", ");

  private static final String SOLD =
      "unnest(?::text[], ?::text[], ?::uuid[], ?::text[], %s) as n (item, version, fingerprint, changed, %s)"
          .formatted(each(column -> "?::text[]", ", "), COLUMNS);

  private static final String KEEP =
      """
      insert into soletape.matched_sales (user_id, item_id, batch_id, fingerprint, before, booked_at)
      select i.user_id, i.id, ?::uuid, n.fingerprint, b.said, ?::timestamptz
      from %s
      join soletape.inventory i on i.user_id = ? and i.id = n.item
      cross join lateral (
        select jsonb_object_agg(c.key, c.value) as said from jsonb_each(to_jsonb(i)) c
        where c.key = any (string_to_array(n.changed, ','))) b
      on conflict (user_id, item_id) do update set batch_id = excluded.batch_id,
        fingerprint = excluded.fingerprint, before = excluded.before, booked = null,
        booked_at = excluded.booked_at
      """
          .formatted(SOLD);

  private static final String SELL =
      """
      update soletape.inventory i set updated_at = ?::timestamptz, %s
      from %s where i.user_id = ? and i.id = n.item
        and (n.version is null or i.version = n.version)
      """
          .formatted(
              each(
                  column ->
                      ("%1$s = case when '%1$s' = any (string_to_array(n.changed, ','))"
                              + " then n.%1$s::%2$s else i.%1$s end")
                          .formatted(column.title(), column.type()),
                  ", "),
              SOLD);

  /** What the row says afterwards, as its table keeps it: numbers may be rounded there. */
  private static final String KEEP_BOOKED =
      """
      update soletape.matched_sales m set booked = (
        select jsonb_object_agg(c.key, c.value) from jsonb_each(to_jsonb(i)) c
        where jsonb_exists(m.before, c.key))
      from soletape.inventory i
      where m.user_id = ? and m.batch_id = ? and m.item_id = any (?)
        and i.user_id = m.user_id and i.id = m.item_id
      """;

  private static final String BOOKED_AND_THERE =
      """
      select count(*) as pairs from soletape.matched_sales m
      join soletape.inventory i on i.user_id = m.user_id and i.id = m.item_id
      where m.user_id = ? and m.batch_id = ?
      """;

  private static final String REOPEN =
      """
      update soletape.inventory i set updated_at = ?::timestamptz, %s
      from soletape.matched_sales m
      where m.user_id = ? and m.batch_id = ? and i.user_id = m.user_id and i.id = m.item_id
        and not exists (
          select from jsonb_each(m.booked) b where to_jsonb(i) -> b.key is distinct from b.value)
      """
          .formatted(
              each(
                  column ->
                      ("%1$s = case when jsonb_exists(m.before, '%1$s')"
                              + " then (m.before ->> '%1$s')::%2$s else i.%1$s end")
                          .formatted(column.title(), column.type()),
                  ", "));

  /**
   * A sale of an open pair.
   *
   * @param id of the row
   * @param version of the row as it was read; empty for one that the same transaction wrote
   * @param open what it says now
   * @param sold what the sale's line says
   * @param fingerprint of that line
   */
  public record Booking(
      String id, Optional<String> version, Pair open, Pair sold, UUID fingerprint) {
    /** The pair with its sale; what else the line says comes to what the pair says. */
    Pair pair() {
      StoredPair said = StoredPair.of(sold);
      Map<InventoryColumn, Object> cells = new EnumMap<>(InventoryColumn.class);
      cells.putAll(StoredPair.of(open).cells());
      cells.remove(InventoryColumn.STATUS);
      InventoryColumn.SALE.forEach(cells::remove);
      said.cells()
          .forEach(
              (column, its) -> cells.merge(column, its, (own, other) -> both(column, own, other)));
      return new StoredPair(cells).pair();
    }
  }

  private SaleWrites() {}

  /** Notes and what a file keeps are put together, as far as there is room; the rest stays. */
  private static Object both(InventoryColumn column, Object own, Object its) {
    if (own instanceof Extra kept && its instanceof Extra more) {
      SortedMap<String, String> cells = new TreeMap<>(more.cells());
      cells.putAll(kept.cells());
      Extra whole = new Extra(cells);
      return whole.toString().length() <= column.longest() ? whole : own;
    }
    String lines = own + "\n" + its;
    return column.isOfLines() && !own.equals(its) && lines.length() <= column.longest()
        ? lines
        : own;
  }

  /**
   * Looks whether sales could be booked; nothing is written.
   *
   * @throws InventoryRefusal when a pair with its sale cannot be kept
   */
  public static void check(List<Booking> sales) {
    sales.forEach(SaleWrites::stored);
  }

  private static StoredPair stored(Booking sale) {
    return StorablePair.instead(sale.open(), sale.pair());
  }

  /**
   * Books sales of a person's pairs as a part of an import.
   *
   * @throws InventoryRefusal when a pair is not as it was read any more
   */
  public static void book(
      Session session, UUID userId, UUID batch, List<Booking> sales, Instant now) {
    if (sales.isEmpty()) {
      return;
    }
    List<StoredPair> sold = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Booking sale : sales) {
      StoredPair pair = stored(sale);
      sold.add(pair);
      changed.add(
          pair.unlike(StoredPair.of(sale.open())).stream()
              .map(InventoryColumn::title)
              .collect(Collectors.joining(",")));
    }
    List<Object> rows = new ArrayList<>();
    String[] ids = sales.stream().map(Booking::id).toArray(String[]::new);
    rows.add(ids);
    rows.add(sales.stream().map(sale -> sale.version().orElse(null)).toArray(String[]::new));
    rows.add(sales.stream().map(Booking::fingerprint).toArray(UUID[]::new));
    rows.add(changed.toArray(String[]::new));
    InventoryColumn.STATED.forEach(
        column ->
            rows.add(
                sold.stream()
                    .map(pair -> pair.written(column).orElse(null))
                    .toArray(String[]::new)));
    session.update(KEEP, parameters(List.of(batch, now), rows, userId));
    if (session.update(SELL, parameters(List.of(now), rows, userId)) < sales.size()) {
      throw new InventoryRefusal(CHANGED_MEANWHILE);
    }
    session.update(KEEP_BOOKED, userId, batch, ids);
  }

  private static Object[] parameters(List<?> first, List<Object> rows, UUID userId) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(rows);
    all.add(userId);
    return all.toArray();
  }

  /**
   * What became of the pairs an import sold that are still there.
   *
   * @param reopened those that say again what they said before
   * @param left those whose sale somebody changed since, which stay as they are
   */
  public record Reopening(int reopened, int left) {}

  /**
   * Makes the pairs that an import sold say again what they said before, as far as they still say
   * what was booked.
   */
  public static Reopening reopen(Session session, UUID userId, UUID batch, Instant now) {
    // Ids of rows have no index; asked for one by one, thousands would take a minute.
    session.update("set local enable_nestloop = off");
    int there = session.get(BOOKED_AND_THERE, row -> row.integer("pairs"), userId, batch);
    int reopened = session.update(REOPEN, now, userId, batch);
    session.update(
        "delete from soletape.matched_sales where user_id = ? and batch_id = ?", userId, batch);
    return new Reopening(reopened, there - reopened);
  }

  private static String each(Function<InventoryColumn, String> words, String between) {
    return InventoryColumn.STATED.stream().map(words).collect(Collectors.joining(between));
  }
}
