package org.soletape.web.status;

import java.util.List;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;

/** Reads which products a venue was searched for in vain, and why. */
public final class UnmatchedProducts {
  private static final int SHOWN = 100;

  private final Database database;

  public UnmatchedProducts(Database database) {
    this.database = database;
  }

  /**
   * A product that one venue is not asked about.
   *
   * @param name brand, model and colourway
   */
  record Unmatched(String sku, String name, Provider venue, String reason) {}

  /** The most popular first; not more than fit a page. */
  List<Unmatched> all() {
    return database.list(
        """
        select p.sku, concat_ws(' ', p.brand, p.model, p.colorway) as name, l.provider, l.reason
        from soletape.listings l join public.products_v2 p on p.id = l.product_id
        where l.state <> 'mapped'
        order by p.popularity_score desc, p.sku, l.provider desc limit ?
        """,
        row ->
            new Unmatched(
                row.text("sku"),
                row.text("name"),
                Provider.of(row.text("provider")),
                row.text("reason")),
        SHOWN);
  }
}
