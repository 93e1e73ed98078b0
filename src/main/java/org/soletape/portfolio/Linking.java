package org.soletape.portfolio;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;

/**
 * Brings the links of pairs to products and sizes up to the catalogue. Codes that no product has
 * are offered to {@link Tracking} again, for there may be room by now.
 */
public final class Linking {
  private static final String ROWS =
      """
      select id, user_id, sku, size, product_v2_id, size_v2_id from soletape.inventory
      where user_id is not null
      """;

  private static final String SAVE =
      """
      select soletape.link_items(?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
        as linked
      """;

  private final Tracking tracking;

  public Linking(PortfolioRules rules) {
    this(new Tracking(rules.maxProducts()));
  }

  private Linking(Tracking tracking) {
    this.tracking = tracking;
  }

  /** Links pairs to what the catalogue has, and takes up nothing into it. */
  public static Linking toCatalogue() {
    return new Linking(new Tracking(0));
  }

  /** A row as it is linked now. */
  private record Linked(
      String id,
      UUID owner,
      Optional<String> sku,
      Optional<String> size,
      Optional<UUID> product,
      Optional<UUID> sizeId) {
    boolean differsFrom(Link link) {
      return !product.equals(link.product()) || !sizeId.equals(link.size());
    }
  }

  /**
   * Links everybody's pairs; nothing to do where no inventory was adopted yet.
   *
   * @return how many rows changed
   */
  public int run(Database database, Instant now) {
    return database.transaction(
        session -> isAdopted(session) ? run(session, Optional.empty(), now) : 0);
  }

  /**
   * Links the pairs of one person, or everybody's.
   *
   * @return how many rows changed
   */
  public int run(Session session, Optional<UUID> userId, Instant now) {
    List<Linked> rows = rows(session, userId);
    TrackedProducts tracked = load(session, rows);
    if (track(session, rows, tracked, now) > 0) {
      tracked = load(session, rows);
    }
    return link(session, rows, tracked);
  }

  /** Links everybody's pairs to what the catalogue has, and offers nothing to it. */
  static int linkToCatalogue(Session session) {
    List<Linked> rows = rows(session, Optional.empty());
    return link(session, rows, load(session, rows));
  }

  private static int link(Session session, List<Linked> rows, TrackedProducts tracked) {
    Map<Linked, Link> changed = new LinkedHashMap<>();
    for (Linked row : rows) {
      Link link = tracked.link(row.sku(), row.size());
      // Without a style code the link is all that is known, and somebody else's.
      if (row.sku().isPresent() && row.differsFrom(link)) {
        changed.put(row, link);
      }
    }
    return changed.isEmpty() ? 0 : save(session, changed);
  }

  private int track(Session session, List<Linked> rows, TrackedProducts tracked, Instant now) {
    Map<UUID, Set<String>> unknown = new LinkedHashMap<>();
    for (Linked row : rows) {
      if (tracked.link(row.sku(), row.size()).outcome() == Link.Outcome.UNKNOWN_SKU) {
        unknown
            .computeIfAbsent(row.owner(), owner -> new LinkedHashSet<>())
            .add(row.sku().orElseThrow());
      }
    }
    int entered = 0;
    for (Map.Entry<UUID, Set<String>> ofPerson : unknown.entrySet()) {
      entered += tracking.enter(session, ofPerson.getKey(), ofPerson.getValue(), now);
    }
    return entered;
  }

  static boolean isAdopted(Session session) {
    return session.get(
        "select to_regclass('soletape.inventory') is not null as adopted",
        row -> row.bool("adopted"));
  }

  private static List<Linked> rows(Session session, Optional<UUID> userId) {
    return userId
        .map(id -> session.list(ROWS + " and user_id = ?", Linking::linked, id))
        .orElseGet(() -> session.list(ROWS, Linking::linked));
  }

  private static TrackedProducts load(Session session, List<Linked> rows) {
    return TrackedProducts.load(
        session, rows.stream().flatMap(row -> row.sku().stream()).distinct().toList());
  }

  private static int save(Session session, Map<Linked, Link> changed) {
    List<Linked> rows = List.copyOf(changed.keySet());
    List<UUID> products = new ArrayList<>();
    List<UUID> sizes = new ArrayList<>();
    for (Linked row : rows) {
      products.add(changed.get(row).product().orElse(null));
      sizes.add(changed.get(row).size().orElse(null));
    }
    return session.get(
        SAVE,
        row -> row.integer("linked"),
        rows.stream().map(Linked::id).toArray(String[]::new),
        rows.stream().map(Linked::owner).toArray(UUID[]::new),
        rows.stream().map(row -> row.sku().orElse(null)).toArray(String[]::new),
        rows.stream().map(row -> row.size().orElse(null)).toArray(String[]::new),
        products.toArray(UUID[]::new),
        sizes.toArray(UUID[]::new));
  }

  private static Linked linked(Row row) throws SQLException {
    return new Linked(
        row.text("id"),
        row.uuid("user_id"),
        row.optionalText("sku"),
        row.optionalText("size"),
        row.optionalUuid("product_v2_id"),
        row.optionalUuid("size_v2_id"));
  }
}
