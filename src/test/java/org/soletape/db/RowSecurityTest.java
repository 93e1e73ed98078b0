package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.TestDatabase;

/** What the roles of Supabase's REST API may do, on a plain PostgreSQL that has them. */
class RowSecurityTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");

  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @BeforeEach
  void migrate() {
    for (String role : List.of("anon", "authenticated", "service_role")) {
      test.database()
          .update(
              """
              do $$ begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                  create role %1$s;
                end if;
              end $$
              """
                  .formatted(role));
    }
    // What Supabase does for every new table of the public schema.
    test.database()
        .update(
            "alter default privileges in schema public grant all on tables"
                + " to anon, authenticated, service_role");
    test.database().update("grant usage on schema public to anon, authenticated, service_role");
    new Schema(test.pool()).migrate();
    fill();
  }

  @ParameterizedTest
  @ValueSource(strings = {"products_v2", "product_sizes_v2", "market_latest_v2", "market_data_v2"})
  void anyone_reads_the_market(String table) {
    assertThat(rows("anon", "select count(*)::int as n from public." + table)).isEqualTo(1);
    assertThat(rows("authenticated", "select count(*)::int as n from public." + table))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*)::int as n from public.\"Inventory\"",
        "select count(*)::int as n from soletape.market_books",
        "select count(*)::int as n from soletape.market_books_20260302",
        "select count(*)::int as n from soletape.venue_tokens",
        "select count(*)::int as n from soletape.runs",
        "select count(*)::int as n from soletape.schema_history",
        "select soletape.ensure_book_partitions('2026-03-02', 1) as n",
        "select soletape.drop_book_partitions('2030-01-01') as n",
        "select count(*)::int as n from soletape.held_sizes()",
        "select count(*)::int as n from soletape.inventory",
        "select count(*)::int as n from soletape.portfolio_settings",
        "select count(*)::int as n from soletape.import_batches",
        "select count(*)::int as n from soletape.imported_items",
        "select count(*)::int as n from soletape.tracked_codes",
        "select count(*)::int as n from soletape.inventory_market(gen_random_uuid())",
        "select 1 as n from soletape.build_inventory_view()",
      })
  void nothing_else_can_be_read(String sql) {
    assertDenied("anon", sql);
    if (!sql.contains("Inventory")) {
      assertDenied("authenticated", sql);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update public.products_v2 set popularity_score = 1 returning 1 as n",
        "delete from public.market_latest_v2 returning 1 as n",
        "insert into public.products_v2 (sku) values ('X1') returning 1 as n",
        "delete from public.product_sizes_v2 returning 1 as n",
      })
  void nobody_changes_the_market(String sql) {
    assertDenied("anon", sql);
    assertDenied("authenticated", sql);
  }

  @Test
  void a_person_sees_and_changes_only_pairs_of_their_own() {
    assertThat(pairs(ANNA)).containsExactly("anna's");
    assertThat(pairs(BEN)).containsExactly("ben's");
    assertThat(
            as(
                ANNA,
                "with u as (update public.\"Inventory\" set notes = 'mine' returning 1)"
                    + " select count(*)::int as n from u"))
        .isEqualTo(1);
    assertThat(
            as(
                ANNA,
                "with d as (delete from public.\"Inventory\" where user_id = '"
                    + BEN
                    + "' returning 1) select count(*)::int as n from d"))
        .isZero();
    assertThatThrownBy(
            () ->
                as(
                    ANNA,
                    "insert into public.\"Inventory\" (user_id) values ('"
                        + BEN
                        + "') returning 1 as n"))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                as(
                    ANNA,
                    "update public.\"Inventory\" set user_id = '" + BEN + "' returning 1 as n"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void without_claims_a_signed_in_role_sees_no_pair() {
    assertThat(rows("authenticated", "select count(*)::int as n from public.\"Inventory\""))
        .isZero();
  }

  @Test
  void every_table_and_every_new_partition_has_row_security() {
    test.database()
        .list("select soletape.ensure_book_partitions('2026-03-05', 2) as n", r -> r.integer("n"));
    assertThat(
            test.database()
                .list(
                    """
                    select c.relname from pg_class c
                    where c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
                      and c.relkind in ('r', 'p') and not c.relrowsecurity
                      and c.relname <> 'schema_history'
                    """,
                    row -> row.text("relname")))
        .isEmpty();
  }

  private void fill() {
    Database database = test.database();
    database.list(
        "select soletape.ensure_book_partitions('2026-03-02', 1) as n", row -> row.integer("n"));
    database.update("insert into public.products_v2 (sku) values ('AA1234-100')");
    database.update(
        """
        insert into public.product_sizes_v2 (product_id, ordinal, size_key, size_numeric)
        select id, 1, '9', 9 from public.products_v2
        """);
    database.update(
        """
        insert into public.market_latest_v2
          (product_id, size_id, provider, lowest_ask, currency, snapshot_at)
        select product_id, id, 'alias', 100, 'USD', now() from public.product_sizes_v2
        """);
    database.update(
        """
        insert into soletape.market_books
          (product_id, provider, slot, observed_at, currency, sent, lowest_ask)
        select id, 'alias', '2026-03-02 06:00Z', '2026-03-02 06:01Z', 'USD', '\\x01', '{10000}'
        from public.products_v2
        """);
    for (Object[] pair : new Object[][] {{ANNA, "anna's"}, {BEN, "ben's"}}) {
      database.update("insert into public.\"Inventory\" (user_id, notes) values (?, ?)", pair);
    }
  }

  private int rows(String role, String sql) {
    return test.database()
        .transaction(
            session -> {
              session.update("set local role " + role);
              return session.get(sql, row -> row.integer("n"));
            });
  }

  private int as(UUID user, String sql) {
    return test.database()
        .transaction(
            session -> {
              claim(session, user);
              return session.get(sql, row -> row.integer("n"));
            });
  }

  private List<String> pairs(UUID user) {
    return test.database()
        .transaction(
            session -> {
              claim(session, user);
              return session.list(
                  "select notes from public.\"Inventory\"", row -> row.text("notes"));
            });
  }

  private static void claim(Session session, UUID user) {
    session.update("set local role authenticated");
    session.list(
        "select set_config('request.jwt.claims', ?, true) as set",
        row -> row.text("set"),
        "{\"sub\": \"" + user + "\", \"role\": \"authenticated\"}");
  }

  private void assertDenied(String role, String sql) {
    assertThatThrownBy(() -> rows(role, sql))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.sqlState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }
}
