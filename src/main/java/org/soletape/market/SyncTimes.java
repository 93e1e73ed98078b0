package org.soletape.market;

import org.soletape.catalog.ManyProducts;
import org.soletape.db.Session;

/**
 * When products were last synced, as other clients read it: {@code products_v2.last_synced_at}. We
 * ourselves ask {@code venue_summaries}. It is written once at the end of a run instead of with
 * every book, so that keeping a book touches nothing but rows of its product's own; what a run that
 * was killed has left out, the next one or a cleanup writes.
 */
public final class SyncTimes {
  private static final String PUBLISH =
      """
      with newest as materialized (
        select v.product_id, max(v.observed_at) as observed_at
        from soletape.venue_summaries v group by v.product_id
      )
      update public.products_v2 p set last_synced_at = n.observed_at
      from newest n
      where n.product_id = p.id and p.last_synced_at is distinct from n.observed_at
      """;

  private SyncTimes() {}

  /** Brings them up to the newest books; returns how many changed. */
  public static int publish(Session session) {
    ManyProducts.hold(session);
    return session.update(PUBLISH);
  }
}
