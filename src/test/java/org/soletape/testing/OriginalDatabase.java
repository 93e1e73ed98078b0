package org.soletape.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.soletape.db.Database;

/**
 * A database that runs the original design, as of {@link #NOW}: a Monday, in the day's second slot.
 */
public final class OriginalDatabase {
  public static final String NOW = "2026-03-02T06:10:00Z";

  private static final String CATALOGUE =
      """
      with added as (
        insert into products_v2 (sku, brand, model, colorway, popularity_score, last_synced_at)
        select 'AB' || 1000 + p || '-100', 'Nike', 'Model ' || p, 'White', p %% 101, '%2$s'
        from generate_series(1, %1$d) p
        returning id, sku
      )
      insert into product_sizes_v2
        (product_id, size_key, size_numeric, stockx_variant_id, alias_catalog_id)
      select a.id, trim_scale(n)::text, n, 'variant-' || n, 'alias-' || a.sku
      from added a cross join generate_series(4, 13.5, 0.5) n
      """;

  /** A sync eight minutes into every slot. Some asks are missing, some sizes not sent. */
  private static final String SNAPSHOTS =
      """
      insert into market_data_v2 (product_id, size_id, provider, lowest_ask, highest_bid, last_sale,
        sales_7d, snapshot_at)
      select s.product_id, s.id, v.provider,
        case when n.k %% 7 > 0 then 90 + n.k %% 211 + 0.5 end, 60 + n.k %% 23,
        case when v.provider = 'alias' then 80 + n.k %% 31 end,
        case when v.provider = 'alias' then n.k %% 5 end, t.at + n.k %% 60 * interval '1 second'
      from product_sizes_v2 s
      cross join (values ('stockx'), ('alias')) v (provider)
      cross join generate_series(timestamptz '2026-02-09 12:08Z', '2026-03-02 06:09Z', '6 hours')
        t (at)
      cross join lateral (select
        abs(hashtext(s.size_key || v.provider || t.at at time zone 'UTC')::bigint)) n (k)
      where n.k %% %d > 0
      """;

  private static final String INVENTORY =
      """
      insert into "Inventory" (user_id, sku, size, purchase_price, product_v2_id, size_v2_id)
      select '00000000-0000-4000-8000-000000000001', p.sku, s.size_key, 75, p.id, s.id
      from products_v2 p join product_sizes_v2 s on s.product_id = p.id
      where s.size_key in ('9', '10.5') order by p.sku limit 40
      """;

  private OriginalDatabase() {}

  /** Makes it, and fills it with three weeks of slots; one in seventeen sizes is not sent. */
  public static void make(Database database, int products) {
    make(database, products, 17);
  }

  /** The same, with every so many snapshots left out. */
  public static void make(Database database, int products, int leftOut) {
    database.update(
        "do $all$ begin execute $commands$ %s $commands$; end $all$".formatted(tables()));
    database.update(CATALOGUE.formatted(products, NOW));
    database.update(SNAPSHOTS.formatted(leftOut));
    database.update(INVENTORY);
    database.update("refresh materialized view market_latest_v2");
  }

  /** One of everything that cannot be taken over. */
  public static void soil(Database database) {
    database.update(
        """
            do $$
            declare
              product uuid := (select id from products_v2 where sku = 'AB1001-100');
              other uuid := (select id from products_v2 where sku = 'AB1002-100');
              size uuid := (select id from product_sizes_v2 where product_id = product and size_key = '9');
              spelling uuid := gen_random_uuid();
              nothing uuid := gen_random_uuid();
              spelt uuid := gen_random_uuid();
              letters uuid := gen_random_uuid();
            begin
              insert into products_v2 (id, sku, popularity_score) values
                (spelling, 'ab1001 100', 99), (nothing, '---', 1);
              update products_v2 set popularity_score = 140 where id = other;
              insert into product_sizes_v2 (id, product_id, size_key) values
                (spelt, spelling, '9'), (letters, product, 'XL'),
                (gen_random_uuid(), product, '9.0'), (gen_random_uuid(), null, '8');
              update product_sizes_v2 set alias_catalog_id = 'elsewhere'
              where product_id = other and size_key = '9';
              insert into market_data_v2 (product_id, size_id, provider, lowest_ask, highest_bid,
                last_sale, sales_7d, snapshot_at) values
                (product, size, 'goat', 1, 1, null, null, '2026-02-20 12:00Z'),
                (product, null, 'alias', 1, 1, null, null, '2026-02-20 12:00Z'),
                (spelling, spelt, 'alias', 1, 1, null, null, '2026-02-01 12:00Z'),
                (product, letters, 'alias', 1, 1, null, null, '2026-02-20 12:00Z'),
                (other, size, 'alias', 1, 1, null, null, '2026-02-20 12:00Z'),
                (product, size, 'alias', 1, 1, null, null, '2026-03-02 06:30Z'),
                (product, size, 'alias', 1, 1, null, null, 'infinity'),
                (product, size, 'alias', -5, 0, 10, -1, '2026-02-07 12:00Z'),
                (product, size, 'alias', 1, 1, null, null, '2026-02-07 12:05Z'),
                (product, size, 'stockx', 9999999999, 'NaN', 5, 5, '2026-02-07 12:00Z');
              insert into "Inventory" (user_id, sku, product_v2_id, size_v2_id) values
                (gen_random_uuid(), 'dup', spelling, spelt), (gen_random_uuid(), 'none', nothing, null);
            end $$
            """);
  }

  private static String tables() {
    try (InputStream file = OriginalDatabase.class.getResourceAsStream("/original-design.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
