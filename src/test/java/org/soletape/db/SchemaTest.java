package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.testing.TestDatabase;

class SchemaTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @Test
  void an_empty_database_gets_every_migration_and_a_current_one_none() throws IOException {
    Schema schema = new Schema(test.pool(), InventoryTable::bringUpToDate);

    assertThat(schema.isCurrent()).isFalse();
    assertThat(test.migrate()).isEqualTo(files() + 1);
    assertThat(schema.isCurrent()).isTrue();
    assertThat(schema.migrate()).isZero();
  }

  @Test
  void a_current_schema_costs_one_query_and_no_migration_tool() throws Exception {
    test.migrate();
    List<String> statements = new ArrayList<>();

    try (URLClassLoader without = withoutFlyway()) {
      Class<?> schema = without.loadClass(Schema.class.getName());
      Object opened =
          schema
              .getConstructor(DataSource.class, Consumer.class)
              .newInstance(noting(statements), (Consumer<Object>) session -> {});

      assertThat(schema.getMethod("migrate").invoke(opened)).isEqualTo(0);
      assertThat(statements).singleElement().asString().contains("schema_history");
      assertThatThrownBy(() -> without.loadClass("org.flywaydb.core.Flyway"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void a_function_that_was_edited_in_place_is_brought_up_to_date() {
    Schema schema = new Schema(test.pool(), InventoryTable::bringUpToDate);
    test.migrate();
    test.asAnEarlierProgramLeftIt("tape");
    test.database()
        .update(
            "create or replace function soletape.minor(amount numeric, currency text) returns int"
                + " language sql immutable parallel safe return 0");

    assertThat(schema.isCurrent()).isFalse();
    assertThat(test.migrate()).isEqualTo(2);

    assertThat(schema.isCurrent()).isTrue();
    int minor =
        test.database().get("select soletape.minor(1.5, 'USD') as n", row -> row.integer("n"));
    assertThat(minor).isEqualTo(150);
  }

  @Test
  void any_file_of_functions_may_be_edited_in_place() {
    test.migrate();
    List<String> files =
        test.database()
            .list(
                "select description from soletape.schema_history"
                    + " where version is null and type = 'SQL'",
                row -> row.text("description"));

    assertThat(files).contains("books", "tape history", "inventory reads");
    for (String file : files) {
      test.asAnEarlierProgramLeftIt(file);
      assertThat(test.migrate()).as(file).isEqualTo(2);
    }
  }

  @Test
  void a_file_of_functions_that_is_gone_by_now_disturbs_nobody() {
    test.migrate();
    test.asAnEarlierProgramLeftIt("tape");
    test.database()
        .update(
            "update soletape.schema_history set description = 'gone'"
                + " where version is null and description = 'tape'");

    assertThat(test.migrate()).isEqualTo(2);
  }

  @Test
  void a_reader_of_a_view_that_is_replaced_is_told_of_and_kept_waiting_for_nobody()
      throws SQLException {
    test.migrate();
    test.asAnEarlierProgramLeftIt("tape");
    try (Connection idle = test.pool().getConnection();
        Statement statement = idle.createStatement()) {
      idle.setAutoCommit(false);
      statement.execute("select lowest_ask from public.market_data_v2");

      assertThatThrownBy(test::migrate)
          .isInstanceOf(SchemaFailure.class)
          .hasMessageContaining("no migration was kept: another transaction holds a lock");
      idle.rollback();
    }
    assertThat(test.migrate()).isEqualTo(2);
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
    Schema schema = new Schema(test.pool(), InventoryTable::bringUpToDate);
    test.migrate();
    test.database()
        .update(
            "insert into soletape.schema_history select installed_rank + 1, '900', 'later', 'SQL',"
                + " 'V900__later.sql', 1, installed_by, installed_on, 1, true"
                + " from soletape.schema_history order by installed_rank desc limit 1");

    assertThatThrownBy(schema::migrate)
        .hasMessageContaining("at version 900, newer than this program's: update Soletape");
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
    // Not met before the fifth migration.
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

  private DataSource noting(List<String> statements) {
    return proxy(
        DataSource.class, (method, arguments) -> noting(test.pool().getConnection(), statements));
  }

  private static Connection noting(Connection connection, List<String> statements) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().endsWith("Statement")) {
            statements.add(String.valueOf(arguments[0]));
          }
          return method.invoke(connection, arguments);
        });
  }

  private interface Call {
    Object made(Method method, Object[] arguments)
        throws ReflectiveOperationException, SQLException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? ClassLoader.getPlatformClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (proxied, method, arguments) -> call.made(method, arguments)));
  }

  private static URLClassLoader withoutFlyway() {
    URL[] places =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(place -> !place.contains("flyway"))
            .map(SchemaTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String place) {
    try {
      return Path.of(place).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static int files() throws IOException {
    try (var tables = Files.list(Path.of("src/main/resources/db/tables"));
        var functions = Files.list(Path.of("src/main/resources/db/functions"))) {
      return Math.toIntExact(tables.count() + functions.count());
    }
  }
}
