package org.soletape.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.testing.OwnProcess;

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
  void a_connection_that_is_only_just_leaving_keeps_no_server_running() throws Exception {
    EmbeddedDatabase last = EmbeddedDatabase.open(folder);
    HikariDataSource leaving = ConnectionPool.open(last.url());
    new Database(leaving).update("create table used (n int)");
    CompletableFuture.delayedExecutor(300, MILLISECONDS).execute(leaving::close);

    last.close();

    assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void data_outlive_the_process_and_its_server() throws Exception {
    assertThat(migrate()).startsWith("Applied ");
    assertThat(folder.resolve(".soletape/postgres/postmaster.pid")).doesNotExist();

    assertThat(migrate()).startsWith("The schema is up to date.");
    assertThat(folder.resolve(".soletape/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_process_that_took_over_the_id_of_a_crashed_server_is_not_stopped() throws Exception {
    EmbeddedDatabase crashed = EmbeddedDatabase.open(folder);
    Path pidFile = folder.resolve("postgres/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
    ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    Process stranger = new ProcessBuilder("sleep", "100").start();
    try {
      lines.set(0, Long.toString(stranger.pid()));
      Files.write(pidFile, lines);

      crashed.close();

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void nor_does_it_keep_the_folder_s_server_from_starting() throws Exception {
    assertThat(migrate()).startsWith("Applied ");
    Path data = folder.resolve(".soletape/postgres");
    Process stranger = new ProcessBuilder("sleep", "100").start();
    try {
      Files.write(
          data.resolve("postmaster.pid"),
          List.of(Long.toString(stranger.pid()), data.toString(), "1", "1", "", "localhost"));

      assertThat(migrate()).startsWith("The schema is up to date.");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  /** What {@code soletape migrate} prints in a process of its own, at home in the folder. */
  private String migrate() throws Exception {
    ProcessBuilder builder = OwnProcess.soletape("migrate");
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
