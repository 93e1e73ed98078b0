package org.soletape.catalog;

import java.util.UUID;
import org.soletape.db.Session;

/** What products are searched in: {@code soletape.product_texts}. */
public final class ProductTexts {
  private static final String KEEP =
      """
      insert into soletape.product_texts as kept (product_id, text)
      select p.id, soletape.product_text(p.sku, p.brand, p.model, p.colorway)
      from public.products_v2 p where %s
      on conflict (product_id) do update set text = excluded.text where kept.text <> excluded.text
      """;

  private static final String KEEP_ONE = KEEP.formatted("p.id = ?");

  /** Nearly always all are there as they should be, which a comparison tells without a write. */
  private static final String KEEP_ALL = KEEP.formatted("true");

  private ProductTexts() {}

  /** Brings it up to what a product's row says, after that was written. */
  public static void keep(Session session, UUID productId) {
    session.update(KEEP_ONE, productId);
  }

  /**
   * The same for all products, as other clients may write them too. The caller holds {@link
   * ManyProducts}.
   *
   * @return how many changed
   */
  public static int keepAll(Session session) {
    return session.update(KEEP_ALL);
  }
}
