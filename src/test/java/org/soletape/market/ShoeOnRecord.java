package org.soletape.market;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.testing.SettableClock;

/** A product with many sizes, straight into the database. */
public final class ShoeOnRecord {
  private ShoeOnRecord() {}

  /** Sizes 1 to 20 in halves and more, with ordinals from 1; Alias has all of them. */
  public static Product in(Database database, String sku, int sizes) {
    CatalogStore catalog = new CatalogStore(database);
    catalog.add(
        List.of(
            new CatalogEntry(
                sku,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CatalogEntry.DEFAULT_SCORE,
                Optional.empty(),
                Optional.empty())),
        SettableClock.at("2026-03-02T00:00:00Z").instant());
    UUID id = catalog.find(new StyleCode(sku)).orElseThrow().id();
    database.update(
        """
        insert into public.product_sizes_v2
          (product_id, ordinal, size_key, size_numeric, stockx_variant_id, alias_size)
        select ?, n, trim_scale(n * 0.5) || '', n * 0.5, 'v' || n, n * 0.5
        from generate_series(1, ?) n
        """,
        id,
        sizes);
    return catalog.get(id);
  }
}
