package org.soletape.portfolio;

import java.util.List;
import java.util.UUID;
import org.soletape.db.Session;

/** What was imported when, and how to take it back. */
public final class ImportBatches {
  private ImportBatches() {}

  static void forget(Session session, UUID userId, List<String> itemIds) {
    session.update(
        "delete from soletape.imported_items where user_id = ? and item_id = any (?)",
        userId,
        itemIds.toArray(String[]::new));
  }
}
