package org.soletape.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.soletape.db.Database;

/**
 * Remembers which products were looked at, and writes that down now and then: a page view costs no
 * statement, and a crash loses a minute of views at most.
 */
public final class ProductViews implements Consumer<UUID> {
  private final Database database;
  private final Clock clock;
  private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();

  public ProductViews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void accept(UUID product) {
    seen.put(product, clock.instant());
  }

  /** Writes what was seen since the last time, in one statement; nothing when there was nothing. */
  public void write() {
    UUID[] products = seen.keySet().toArray(UUID[]::new);
    if (products.length == 0) {
      return;
    }
    database.update(
        "update public.products_v2 set last_viewed_at = ? where id = any (?)",
        clock.instant(),
        products);
    for (UUID product : products) {
      seen.remove(product);
    }
  }
}
