package org.soletape.catalog;

import java.util.List;
import java.util.UUID;
import org.soletape.db.Session;

/**
 * What anybody holds or watches. Read before the statements that prefer it, and handed to them:
 * pairs are kept in one place alone, which a statement about products need not be run in.
 */
public final class HeldShoes {
  private HeldShoes() {}

  /**
   * A product that somebody holds or watches.
   *
   * @param place the first it has among one person's products: 1 is what they have had longest
   */
  public record Place(UUID product, int place) {}

  /** Every product that somebody holds or watches, once. */
  public static List<Place> places(Session session) {
    return session.list(
        "select h.product_id, h.place from soletape.held_places() h",
        row -> new Place(row.uuid("product_id"), row.integer("place")));
  }

  /** The ids of the products, each once. */
  public static UUID[] products(Session session) {
    return ids(session, "product_id");
  }

  /** The ids of the sizes, each once. */
  public static UUID[] sizes(Session session) {
    return ids(session, "size_id");
  }

  private static UUID[] ids(Session session, String column) {
    return session
        .list(
            "select distinct h.%s as id from soletape.held_sizes() h where h.%s is not null"
                .formatted(column, column),
            row -> row.uuid("id"))
        .toArray(UUID[]::new);
  }
}
