package org.soletape.catalog;

import java.util.UUID;
import org.soletape.db.Session;

/**
 * What anybody holds. Read before the statements that prefer it, and handed to them: pairs are kept
 * in one place alone, which a statement about products need not be run in.
 */
public final class HeldShoes {
  private HeldShoes() {}

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
