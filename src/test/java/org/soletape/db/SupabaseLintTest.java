package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.testing.TestDatabase;

/** What Supabase's database linter would say, and the keys its REST API embeds by. */
class SupabaseLintTest {
  private static final TestDatabase TEST = TestDatabase.migrated();

  private static final String OURS = " in ('public'::regnamespace, 'soletape'::regnamespace)";

  @BeforeAll
  static void open() {
    TEST.open();
    TEST.database().list("select soletape.ensure_book_partitions('2026-03-05', 2)", row -> "made");
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  @Test
  void every_table_and_every_partition_has_row_security() {
    assertThat(
            texts(
                """
                select c.relname as text from pg_class c
                where c.relkind in ('r', 'p') and not c.relrowsecurity
                  and c.relname <> 'schema_history' and c.relnamespace"""
                    + OURS))
        .isEmpty();
  }

  @Test
  void no_view_is_materialised_and_each_runs_as_its_reader() {
    assertThat(
            texts(
                """
                select c.relname as text from pg_class c
                where (c.relkind = 'm' or c.relkind = 'v'
                    and not coalesce('security_invoker=true' = any (c.reloptions), false))
                  and c.relnamespace"""
                    + OURS))
        .isEmpty();
  }

  @Test
  void no_function_runs_as_its_definer() {
    assertThat(
            texts(
                """
                select p.oid::regprocedure::text as text from pg_proc p
                where p.prosecdef and p.pronamespace"""
                    + OURS))
        .isEmpty();
  }

  @Test
  void every_body_that_is_text_has_a_fixed_search_path() {
    assertThat(
            texts(
                """
                select p.oid::regprocedure::text as text from pg_proc p
                where p.prosqlbody is null
                  and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
                  and p.pronamespace"""
                    + OURS))
        .isEmpty();
  }

  @Test
  void no_policy_reads_the_claims_once_per_row() {
    assertThat(
            texts(
                """
                select tablename || ' ' || policyname as text from pg_policies
                where schemaname in ('public', 'soletape')
                  and (qual || coalesce(with_check, '')) ~ 'current_setting|auth[.]uid'
                  and (qual || coalesce(with_check, '')) !~* 'select'
                """))
        .isEmpty();
  }

  @Test
  void clients_embed_by_these_keys() {
    assertThat(
            texts(
                """
                select format('%s.%I(%s) -> %s', k.conrelid::regclass, k.conname, a.attname,
                    k.confrelid::regclass) as text
                from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and cardinality(k.conkey) = 1
                  and k.connamespace = 'public'::regnamespace
                """))
        .contains(
            "product_sizes_v2.product_sizes_v2_product_id_fkey(product_id) -> products_v2",
            "market_latest_v2.market_latest_v2_product_id_fkey(product_id) -> products_v2",
            "market_latest_v2.market_latest_v2_size_id_fkey(size_id) -> product_sizes_v2",
            "\"Inventory\".\"Inventory_product_v2_id_fkey\"(product_v2_id) -> products_v2",
            "\"Inventory\".\"Inventory_size_v2_id_fkey\"(size_v2_id) -> product_sizes_v2");
  }

  @Test
  void every_key_clients_embed_by_has_an_index() {
    assertThat(
            texts(
                """
                select k.conname as text from pg_constraint k
                where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                  and not exists (
                    select from pg_index i
                    where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])
                """))
        .isEmpty();
  }

  private static List<String> texts(String sql) {
    return TEST.database().list(sql, row -> row.text("text"));
  }
}
