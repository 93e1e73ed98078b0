package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

/** A database in use since an earlier version is brought up to date with what it holds. */
class UpgradeTest {
  private static final String EARLIER = "11";

  /** A found product with a size, a latest quote and a pair; another that only a pair asked for. */
  private static final List<String> IN_USE =
      List.of(
          "select soletape.ensure_book_partitions('2026-03-02', 2)",
          """
          insert into soletape.accounts (id, email, password_hash, created_at)
          values (md5('anna')::uuid, 'anna@example.com', 'hash', '2026-03-01T12:00:00Z')
          """,
          """
          insert into public.products_v2 (id, sku, brand, model, colorway, stockx_product_id)
          values (md5('found')::uuid, 'DD1391-100', 'Nike', 'Dunk Low', 'White/Black', 'dunk')
          """,
          """
          insert into public.products_v2 (id, sku) values (md5('asked')::uuid, 'ZZ0000-000')
          """,
          """
          insert into public.product_sizes_v2 (id, product_id, ordinal, size_key, size_numeric,
            stockx_variant_id, alias_size)
          values (md5('size')::uuid, md5('found')::uuid, 1, '10.5', 10.5, 'variant', 10.5)
          """,
          """
          insert into public.market_latest_v2
            (product_id, size_id, provider, lowest_ask, currency, snapshot_at)
          values (md5('found')::uuid, md5('size')::uuid, 'stockx', 120, 'USD', now())
          """,
          """
          insert into soletape.market_books
            (product_id, provider, slot, observed_at, currency, sent, lowest_ask)
          values (md5('found')::uuid, 'stockx', '2026-03-02T06:00:00Z', '2026-03-02T06:01:00Z',
            'USD', '\\x01', '{12000}')
          """,
          """
          insert into soletape.sales_counts (product_id, size_id, counted_at)
          values (md5('found')::uuid, md5('size')::uuid, now())
          """,
          """
          insert into soletape.tracked_codes (code, product_id, requested_by, requested_at)
          values ('ZZ0000000', md5('asked')::uuid, md5('anna')::uuid, now())
          """,
          """
          insert into public."Inventory"
            (user_id, sku, size, purchase_price, purchase_currency, product_v2_id, size_v2_id)
          values
            (md5('anna')::uuid, 'DD1391-100', '10.5', 110, 'USD', md5('found')::uuid, md5('size')::uuid),
            (md5('anna')::uuid, 'ZZ0000-000', '9', null, null, md5('asked')::uuid, null)
          """);

  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @BeforeEach
  void putInUse() {
    try (HikariDataSource sessions = test.sessions()) {
      Flyway.configure()
          .dataSource(sessions)
          .defaultSchema("soletape")
          .createSchemas(true)
          .table("schema_history")
          .locations("classpath:db/migration")
          .target(EARLIER)
          .load()
          .migrate();
      Database earlier = new Database(sessions);
      IN_USE.forEach(
          sql ->
              earlier.transaction(
                  session ->
                      sql.startsWith("select")
                          ? session.list(sql, row -> "made").size()
                          : session.update(sql)));
    }
  }

  @Test
  void everything_that_was_kept_is_there_afterwards() {
    test.migrate();

    assertThat(texts("select sku as text from public.products_v2")).containsExactly("DD1391-100");
    assertThat(texts("select lowest_ask::text as text from public.market_data_v2"))
        .containsExactly("120.00");
    assertThat(texts("select lowest_ask::text as text from public.market_latest_v2"))
        .containsExactly("120.00");
    assertThat(texts("select email as text from soletape.accounts")).hasSize(1);
    assertThat(texts("select text from soletape.product_texts"))
        .containsExactly(" dd1391 100 dd1391100 nike dunk low white black ");
    assertThat(
            texts(
                """
                select concat_ws(' ', sku, size, purchase_price, size_v2_id = md5('size')::uuid)
                  as text from soletape.inventory order by sku
                """))
        .containsExactly("DD1391-100 10.5 110.00 t", "ZZ0000-000 9");
  }

  @Test
  void a_code_that_only_a_pair_asked_for_is_its_owners_alone() {
    test.migrate();

    assertThat(texts("select code || ' ' || printed as text from soletape.wanted_codes"))
        .containsExactly("ZZ0000000 ZZ0000-000");
    assertThat(
            texts(
                "select code as text from soletape.code_wishes where user_id = md5('anna')::uuid"))
        .containsExactly("ZZ0000000");
    assertThat(texts("select code as text from soletape.tracked_codes")).isEmpty();
  }

  @Test
  void a_transaction_left_open_is_told_of_and_keeps_nobody_waiting_for_long() throws SQLException {
    try (Connection idle = test.pool().getConnection();
        Statement statement = idle.createStatement()) {
      idle.setAutoCommit(false);
      statement.execute("select email from soletape.accounts");

      assertThatThrownBy(test::migrate)
          .isInstanceOf(SchemaFailure.class)
          .hasMessageContaining("no migration was kept: another transaction holds a lock");
      idle.rollback();
    }
    assertThat(test.migrate()).isPositive();
  }

  private List<String> texts(String sql) {
    return test.database().list(sql, row -> row.text("text"));
  }
}
