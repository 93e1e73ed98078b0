package org.soletape.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir private Path folder;

  @Test
  void whoever_opens_the_folder_joins_and_the_last_to_leave_stops_the_server() {
    EmbeddedDatabase first = EmbeddedDatabase.open(folder);
    EmbeddedDatabase second = EmbeddedDatabase.open(folder);
    assertThat(second.url()).isEqualTo(first.url());
    try (HikariDataSource used = ConnectionPool.open(second.url())) {
      Database database = new Database(used);
      database.update("create table kept (n int)");
      database.update("insert into kept values (7)");

      first.close();

      assertThat(sevens(database)).isEqualTo(7);
    }
    second.close();
    assertThatThrownBy(() -> new Database(ConnectionPool.open(first.url())).update("select 1"))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void data_outlive_the_process_and_its_server() throws Exception {
    assertThat(migrate()).startsWith("Applied ");
    assertThat(folder.resolve(".soletape/postgres/postmaster.pid")).doesNotExist();

    assertThat(migrate()).startsWith("The schema is up to date.");
    assertThat(folder.resolve(".soletape/postgres/postmaster.pid")).doesNotExist();
  }

  /** What {@code soletape migrate} prints in a process of its own, at home in the folder. */
  private String migrate() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.soletape.Main",
            "migrate");
    builder.environment().keySet().removeIf(name -> name.equals("DATABASE_URL"));
    builder.environment().put("HOME", folder.toString());
    Path out = folder.resolve("out.txt");
    Process process = builder.redirectOutput(out.toFile()).start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(out, UTF_8);
  }

  private static int sevens(Database database) {
    return database.get("select n from kept", row -> row.integer("n"));
  }
}
