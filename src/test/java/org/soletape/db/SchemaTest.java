package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

class SchemaTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @Test
  void an_empty_database_gets_every_migration_and_a_current_one_none() throws IOException {
    Schema schema = new Schema(test.pool());

    assertThat(schema.isCurrent()).isFalse();
    assertThat(schema.migrate()).isEqualTo(bundled().size());
    assertThat(schema.isCurrent()).isTrue();
    assertThat(schema.migrate()).isZero();
  }

  @Test
  void the_newest_version_is_the_newest_bundled_file() throws IOException {
    assertThat(Schema.NEWEST).isEqualTo(Collections.max(bundled()));
  }

  private static List<Integer> bundled() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
          .toList();
    }
  }

  @Test
  void an_existing_inventory_table_is_left_as_it_is() {
    test.database().update("create table public.\"Inventory\" (id bigint, \"SKU\" varchar(40))");
    test.database().update("insert into public.\"Inventory\" values (1, 'dd1391-100')");

    new Schema(test.pool()).migrate();

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
    schema.migrate();
    test.database()
        .update(
            "update soletape.schema_history set version = '900' where version = ?",
            String.valueOf(Schema.NEWEST));

    assertThatThrownBy(schema::migrate).hasMessageContaining("update Soletape");
  }
}
