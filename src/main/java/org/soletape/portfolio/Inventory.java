package org.soletape.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.fees.FeeSettingsStore;

/**
 * People's pairs. Every statement names the owner, so nobody reaches a row of somebody else. A
 * write happens whole or not at all, and what the table refuses is an {@link InventoryRefusal}.
 */
public record Inventory(Database database, PortfolioRules rules, Clock clock) {
  private static final String ITEMS =
      "select %s from %s where i.user_id = ? ".formatted(ItemRow.CELLS, ItemRow.ROWS);

  /** Everything this person has or had, oldest first. */
  public List<Item> items(UUID userId) {
    return read(ITEMS + "order by i.created_at nulls first, i.id", userId);
  }

  /** Hands over everything this person has or had, one by one and in no order. */
  public void each(UUID userId, Consumer<Item> taker) {
    Refusals.read(
        () -> {
          database.each(ITEMS, new ItemRow(rules.currency())::item, taker, userId);
          return true;
        });
  }

  /** Those of these rows that are this person's, in no order. */
  public List<Item> some(UUID userId, List<String> ids) {
    return read(ITEMS + "and i.id = any (?)", userId, ids.toArray(String[]::new));
  }

  /** One row, if it is this person's. */
  public Optional<Item> find(UUID userId, String id) {
    return read(ITEMS + "and i.id = ?", userId, id).stream().findFirst();
  }

  /** See {@link TrackedProducts#sizesInstead}. */
  public Optional<List<String>> sizesInstead(Pair pair) {
    return database.transaction(session -> TrackedProducts.sizesInstead(session, pair));
  }

  /** Adds a pair and links it to the catalogue. */
  public Item add(UUID userId, Pair pair) {
    return addAll(userId, List.of(pair)).getFirst();
  }

  /** Adds all pairs or none; the items come in the same order. */
  public List<Item> addAll(UUID userId, List<Pair> pairs) {
    List<String> ids =
        new Refusals(database)
            .transaction(
                session -> new ItemWrites(rules).insert(session, userId, pairs, clock.instant()));
    Map<String, Item> added =
        some(userId, ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    return ids.stream().map(added::get).toList();
  }

  /**
   * Puts a pair in the place of what a row says.
   *
   * @param version as the row was seen; a row changed since stays as it is
   */
  public ChangeResult change(UUID userId, String id, String version, Pair pair) {
    return changeAll(userId, List.of(new Change(id, version, pair)));
  }

  /**
   * A change of one row.
   *
   * @param version as the row was seen
   */
  public record Change(String id, String version, Pair pair) {}

  /**
   * Changes all rows or none: one that was changed or removed meanwhile keeps the others as they
   * are.
   */
  public ChangeResult changeAll(UUID userId, List<Change> changes) {
    try {
      return new Refusals(database)
          .transaction(
              session -> {
                changes.forEach(change -> changeOrUndo(session, userId, change));
                return ChangeResult.CHANGED;
              });
    } catch (Undone undone) {
      return undone.why;
    }
  }

  private void changeOrUndo(Session session, UUID userId, Change change) {
    boolean changed =
        new ItemWrites(rules)
            .change(session, userId, change.id(), change.version(), change.pair(), clock.instant());
    if (!changed) {
      throw new Undone(result(session, userId, change.id(), false));
    }
  }

  /** Leaves a transaction so that nothing of it stays. */
  private static final class Undone extends RuntimeException {
    private final ChangeResult why;

    Undone(ChangeResult why) {
      super(null, null, false, false);
      this.why = why;
    }
  }

  /** Removes a row, whatever version it has. */
  public ChangeResult remove(UUID userId, String id) {
    return removeAll(userId, List.of(id)) == 1 ? ChangeResult.CHANGED : ChangeResult.GONE;
  }

  /** Removes a row that has not changed since it was seen. */
  public ChangeResult remove(UUID userId, String id, String version) {
    return new Refusals(database)
        .transaction(
            session -> {
              boolean removed =
                  session.update(
                          "delete from soletape.inventory where user_id = ? and id = ? and version = ?",
                          userId,
                          id,
                          version)
                      > 0;
              if (removed) {
                forgetImports(session, userId, List.of(id));
              }
              return result(session, userId, id, removed);
            });
  }

  /** Removes rows, whatever version they have; returns how many were there. */
  public int removeAll(UUID userId, List<String> ids) {
    return new Refusals(database).transaction(session -> remove(session, userId, ids));
  }

  /** Removes rows within a transaction; returns how many were there. */
  public static int remove(Session session, UUID userId, List<String> ids) {
    int removed =
        session.update(
            "delete from soletape.inventory where user_id = ? and id = any (?)",
            userId,
            ids.toArray(String[]::new));
    forgetImports(session, userId, ids);
    return removed;
  }

  /** Removes all that is kept about a person's pairs: rows, import batches, settings. */
  public static void removeAllOf(Session session, UUID userId) {
    if (Linking.isAdopted(session)) {
      session.update("delete from soletape.inventory where user_id = ?", userId);
    }
    session.update("delete from soletape.imported_items where user_id = ?", userId);
    session.update("delete from soletape.matched_sales where user_id = ?", userId);
    session.update("delete from soletape.import_batches where user_id = ?", userId);
    session.update("delete from soletape.import_mappings where user_id = ?", userId);
    FeeSettingsStore.removeAllOf(session, userId);
    session.update("delete from soletape.tracked_codes where requested_by = ?", userId);
    session.update("delete from soletape.code_wishes where user_id = ?", userId);
  }

  private static void forgetImports(Session session, UUID userId, List<String> ids) {
    session.update(
        "delete from soletape.imported_items where user_id = ? and item_id = any (?)",
        userId,
        ids.toArray(String[]::new));
    session.update(
        "delete from soletape.matched_sales where user_id = ? and item_id = any (?)",
        userId,
        ids.toArray(String[]::new));
  }

  private static ChangeResult result(Session session, UUID userId, String id, boolean done) {
    if (done) {
      return ChangeResult.CHANGED;
    }
    return session
        .find(
            "select version from soletape.inventory where user_id = ? and id = ?",
            row -> ChangeResult.STALE,
            userId,
            id)
        .orElse(ChangeResult.GONE);
  }

  private List<Item> read(String sql, Object... parameters) {
    return Refusals.read(() -> database.list(sql, new ItemRow(rules.currency())::item, parameters));
  }
}
