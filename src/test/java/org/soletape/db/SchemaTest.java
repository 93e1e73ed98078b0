package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

class SchemaTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @Test
  void an_empty_database_gets_every_migration_and_a_current_one_none() throws IOException {
    Schema schema = new Schema(test.pool());

    assertThat(schema.isCurrent()).isFalse();
    assertThat(test.migrate()).isEqualTo(versions().count());
    assertThat(schema.isCurrent()).isTrue();
    assertThat(schema.migrate()).isZero();
  }

  @Test
  void the_newest_version_is_the_newest_bundled_file() throws IOException {
    assertThat(versions().max()).hasValue(Schema.NEWEST);
  }

  @Test
  void an_existing_inventory_table_is_left_as_it_is() {
    test.database().update("create table public.\"Inventory\" (id bigint, \"SKU\" varchar(40))");
    test.database().update("insert into public.\"Inventory\" values (1, 'dd1391-100')");

    test.migrate();

    assertThat(
            test.database()
                .list(
                    """
                    select column_name from information_schema.columns
                    where table_name = 'Inventory' order by ordinal_position
                    """,
                    row -> row.text("column_name")))
        .containsExactly("id", "SKU");
  }

  @Test
  void a_schema_newer_than_the_program_is_refused() {
    Schema schema = new Schema(test.pool());
    test.migrate();
    test.database()
        .update(
            "update soletape.schema_history set version = '900' where version = ?",
            String.valueOf(Schema.NEWEST));

    assertThatThrownBy(schema::migrate).hasMessageContaining("update Soletape");
  }

  @Test
  void tables_of_an_older_design_are_left_alone_and_told_in_one_sentence() {
    test.database().update("create table public.products_v2 (id uuid primary key, sku text)");
    test.database().update("create materialized view public.market_latest_v2 as select 1 as n");

    assertThatThrownBy(test::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("the database has public.market_latest_v2, public.products_v2, not")
        .hasMessageContaining("nothing was changed")
        .message()
        .doesNotContain("\n", "/", "Flyway");
    assertThat(schemas()).doesNotContain("soletape");
  }

  @Test
  void a_migration_that_fails_leaves_nothing_of_the_others_and_no_path_in_its_message() {
    // Not met before the third migration.
    test.database().update("create domain public.\"Inventory\" as int");

    assertThatThrownBy(test::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("no migration was kept")
        .hasMessageContaining("\"Inventory\"")
        .message()
        .doesNotContain("\n", "/", "Flyway");
    assertThat(tables()).containsExactly("schema_history");

    test.database().update("drop domain public.\"Inventory\"");
    assertThat(test.migrate()).isPositive();
  }

  @Test
  void a_schema_of_our_name_with_something_else_in_it_is_refused() {
    test.database().update("create schema soletape");
    test.database().update("create table soletape.accounts (id int)");

    assertThatThrownBy(test::migrate)
        .isInstanceOf(SchemaFailure.class)
        .hasMessageContaining("the schema soletape does not hold what this program knows")
        .message()
        .doesNotContain("\n", "/", "Flyway");
  }

  private List<String> schemas() {
    return test.database()
        .list("select nspname::text as name from pg_namespace", row -> row.text("name"));
  }

  private List<String> tables() {
    return test.database()
        .list(
            "select relname::text as name from pg_class where relkind in ('r', 'v', 'p')"
                + " and relnamespace::regnamespace::text in ('soletape', 'public')",
            row -> row.text("name"));
  }

  private static IntStream versions() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      int[] versions =
          files
              .map(file -> file.getFileName().toString())
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .toArray();
      return IntStream.of(versions);
    }
  }
}
