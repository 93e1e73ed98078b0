package org.soletape.catalog;

import org.soletape.db.Session;

/**
 * The right to write many products in one transaction. Two that did so at once would wait for each
 * other's rows in a circle.
 */
public final class ManyProducts {
  private ManyProducts() {}

  /** Waits for it; held until the transaction ends. */
  public static void hold(Session session) {
    session.list(
        "select pg_advisory_xact_lock(hashtext('public.products_v2'))::text as held",
        row -> row.optionalText("held"));
  }
}
