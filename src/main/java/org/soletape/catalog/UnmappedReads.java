package org.soletape.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Everything that is not mapped at a venue, with the reason kept for it. */
public record UnmappedReads(Database database) {
  private static final String ALL =
      """
      select p.sku, l.provider, null as sizes, l.reason
      from soletape.listings l join public.products_v2 p on p.id = l.product_id
      where l.state <> 'mapped'
      union all
      select p.sku, u.provider, string_agg(u.label, ', ' order by u.label), u.reason
      from soletape.unmapped_sizes u join public.products_v2 p on p.id = u.product_id
      group by p.sku, u.provider, u.reason
      order by sku, provider, sizes nulls first
      """;

  private static final String PRODUCTS =
      """
      select p.sku, concat_ws(' ', p.brand, p.model, p.colorway) as name, l.provider, l.reason
      from soletape.listings l join public.products_v2 p on p.id = l.product_id
      where l.state <> 'mapped'
      order by p.popularity_score desc, p.sku, l.provider desc limit ?
      """;

  /**
   * A product, or some sizes of it, that a venue's prices are not taken for.
   *
   * @param sizes as the venue prints them, joined by commas; empty when the whole product is meant
   */
  public record Unmapped(String sku, Provider provider, Optional<String> sizes, String reason) {}

  /**
   * A product that one venue is not asked about.
   *
   * @param name brand, model and colourway
   */
  public record UnmappedProduct(String sku, String name, Provider provider, String reason) {}

  public List<Unmapped> all() {
    return database.list(ALL, UnmappedReads::unmapped);
  }

  /** Products alone, the most popular first, and not more than so many. */
  public List<UnmappedProduct> products(int most) {
    return database.list(
        PRODUCTS,
        row ->
            new UnmappedProduct(
                row.text("sku"),
                row.text("name"),
                Provider.of(row.text("provider")),
                row.text("reason")),
        most);
  }

  private static Unmapped unmapped(Row row) throws SQLException {
    return new Unmapped(
        row.text("sku"),
        Provider.of(row.text("provider")),
        row.optionalText("sizes"),
        row.text("reason"));
  }
}
