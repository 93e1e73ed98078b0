package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.OddTable;
import org.soletape.testing.SchemaContents;
import org.soletape.testing.TestDatabase;

/**
 * A database in use since an earlier version is brought up to date with what it holds. It is a dump
 * of version 24 of the former numbering, with a row or two in every table.
 */
class UpgradeTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @BeforeEach
  void putInUse() throws IOException, SQLException {
    try (InputStream dump = UpgradeTest.class.getResourceAsStream("/former/version24.sql.gz");
        InputStream text = new GZIPInputStream(dump);
        HikariDataSource sessions = test.sessions();
        Connection connection = sessions.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void it_is_the_same_as_a_new_one_afterwards() {
    TestDatabase fresh = TestDatabase.empty();
    fresh.open();
    try {
      fresh.migrate();
      assertThat(test.migrate()).isPositive();

      assertThat(SchemaContents.catalogue(test.database()))
          .containsExactlyElementsOf(SchemaContents.catalogue(fresh.database()));
    } finally {
      fresh.close();
    }
    assertThat(new Schema(test.pool(), session -> {}).isCurrent()).isTrue();
    assertThat(test.migrate()).isZero();
  }

  @Test
  void its_history_goes_on_where_that_of_a_new_one_would() {
    test.migrate();
    test.asAnEarlierProgramLeftIt("tape");

    assertThat(test.migrate()).isEqualTo(2);
  }

  @Test
  void everything_that_was_kept_is_there_afterwards() {
    List<String> tables =
        texts(
            """
            select c.oid::regclass::text as text from pg_class c
            where c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
              and c.relkind in ('r', 'p') and c.relname <> 'schema_history'
              and not c.relispartition
            order by 1
            """);
    assertThat(tables).hasSizeGreaterThan(30).allSatisfy(this::assertFilled);

    test.migrate();

    assertThat(tables)
        .filteredOn(table -> !table.equals("soletape.portfolio_settings"))
        .hasSize(tables.size() - 1)
        .allSatisfy(this::assertFilled);
    assertThat(texts("select lowest_ask::text as text from public.market_data_v2 order by 1"))
        .containsExactly("120.00", "125.00");
    assertThat(texts("select lowest_ask::text as text from public.market_latest_v2 order by 1"))
        .containsExactly("120.00", "125.00");
    assertThat(
            texts(
                """
                select concat_ws(' ', traded_size, traded_ask, highest_ask) as text
                from soletape.venue_summaries order by provider
                """))
        .containsExactly("10.5 12500 12500", "10.5 12000 12000");
    assertThat(texts("select text from soletape.product_texts"))
        .containsExactly(" dd1391 100 dd1391100 nike dunk low white black ");
    assertThat(
            texts(
                """
                select concat_ws(' ', sku, size, purchase_price, size_v2_id = md5('size')::uuid)
                  as text from soletape.inventory order by sku
                """))
        .containsExactly("DD1391-100 10.5 110.00 t", "ZZ0000-000 9");
    assertThat(
            texts(
                """
                select concat_ws(' ', coalesce(starts_on::text, 'beginning'), provider, setting,
                  value, currency) as text
                from soletape.fee_settings order by provider nulls first, setting
                """))
        .containsExactly(
            "beginning USD",
            "beginning alias cash_out 290",
            "beginning alias rating 80",
            "beginning alias seller_fee 0 USD",
            "beginning stockx level 3",
            "beginning stockx minimum 500 USD");
    assertThat(texts("select calls_today::text as text from soletape.venue_leases order by 1"))
        .containsExactly("0", "7");
  }

  @Test
  void an_adopted_inventory_stays_adopted() {
    put(OddTable.SMALL_LETTERS);
    test.database().list("select soletape.complete_inventory()", row -> "added");
    test.database().list("select soletape.build_inventory_view()", row -> "built");

    test.migrate();

    assertThat(texts("select purchase_currency as text from soletape.inventory"))
        .containsExactly("£");
  }

  @Test
  void somebody_else_s_inventory_is_left_as_it_is() {
    put(OddTable.SMALL_LETTERS);

    test.migrate();

    assertThat(texts("select to_regclass('soletape.inventory') is null as text"))
        .containsExactly("t");
    assertThat(
            texts(
                "select attname as text from pg_attribute"
                    + " where attrelid = 'public.\"Inventory\"'::regclass"
                    + " and attname = 'product_v2_id'"))
        .isEmpty();
  }

  @Test
  void a_version_before_it_is_told_to_go_there_first() {
    test.database().update("delete from soletape.schema_history where version = '24'");

    assertThatThrownBy(test::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("at version 23 of an older numbering, and nothing was changed: run")
        .hasMessageContaining("release before this one first");
  }

  @Test
  void a_transaction_left_open_is_told_of_and_keeps_nobody_waiting_for_long() throws SQLException {
    try (Connection idle = test.pool().getConnection();
        Statement statement = idle.createStatement()) {
      idle.setAutoCommit(false);
      statement.execute("select lowest_ask from public.market_latest_v2");

      assertThatThrownBy(test::migrate)
          .isInstanceOf(SchemaFailure.class)
          .hasMessageContaining("no migration was kept: another transaction holds a lock");
      idle.rollback();
    }
    assertThat(test.migrate()).isPositive();
  }

  private void put(OddTable table) {
    test.database().update("drop table public.\"Inventory\" cascade");
    table.make(test.database());
    test.database()
        .update(
            "insert into public.\"Inventory\" (user_id, sku, purchase_price, purchase_currency)"
                + " values ('anna', 'DD1391-100', 100, '£')");
  }

  private void assertFilled(String table) {
    assertThat(texts("select exists (select from " + table + ")::text as text"))
        .containsExactly("true");
  }

  private List<String> texts(String sql) {
    return test.database().list(sql, row -> row.text("text"));
  }
}
