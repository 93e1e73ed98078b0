package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soletape.db.Database;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/** An app over a PostgreSQL of its own, with the current schema, thrown away in the end. */
final class Workbench implements AutoCloseable {
  private static final List<String> CREDENTIALS =
      List.of(
          "STOCKX_API_KEY",
          "STOCKX_CLIENT_ID",
          "STOCKX_CLIENT_SECRET",
          "STOCKX_REFRESH_TOKEN",
          "ALIAS_TOKEN");

  private static final String WRITTEN =
      """
      select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
      where n_dead_tup > 50 + n_live_tup / 5 and relname not like 'market_books_%'
      """;

  /** Linux counts so to programs, whatever its own clock does. */
  private static final int TICK_MILLIS = 10;

  private final Path home;
  private final App app;

  private Workbench(Path home, App app) {
    this.home = home;
    this.app = app;
  }

  /** Without venues. */
  static Workbench open(Clock clock) {
    return open(clock, Map.of());
  }

  /** With settings beside those for the database. */
  static Workbench open(Clock clock, Map<String, String> settings) {
    try {
      Path home = Files.createTempDirectory("soletape-bench");
      Map<String, String> environment = new HashMap<>(settings);
      environment.put("HOME", home.toString());
      App app = App.open(Config.read(environment), clock);
      app.schema().migrate();
      return new Workbench(home, app);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings that point at simulated venues. */
  static Map<String, String> venues(String baseUrl, Duration pace) {
    Map<String, String> settings = new HashMap<>();
    CREDENTIALS.forEach(name -> settings.put(name, "demo"));
    settings.put("RATES_URL", baseUrl + "/rates");
    settings.put("STOCKX_BASE_URL", baseUrl + "/stockx/v2");
    settings.put("STOCKX_TOKEN_URL", baseUrl + "/stockx/oauth/token");
    settings.put("ALIAS_BASE_URL", baseUrl + "/alias/api/v1");
    settings.put("ALIAS_SALES_CALLS", "0");
    settings.put("VENUE_PACE_MS", Long.toString(pace.toMillis()));
    return settings;
  }

  App app() {
    return app;
  }

  /** Where the database runs, for other processes. */
  String databaseUrl() {
    return databaseUrl(databasePort());
  }

  /** The database through another port. */
  String databaseUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  int databasePort() {
    return app.database()
        .get("select current_setting('port')::int as port", row -> row.integer("port"));
  }

  /**
   * Hours pass in a second here: what autovacuum would have done meanwhile, statistics included.
   */
  void vacuum() {
    Database database = app.database();
    database.get(
        "select pg_stat_force_next_flush()::text as done", row -> row.optionalText("done"));
    database
        .list(WRITTEN, row -> row.text("name"))
        .forEach(table -> database.update("vacuum " + table));
    database.update("analyze");
  }

  /** Counts what is sent to this server. */
  StatementLog statements() {
    return new StatementLog(app.database(), home.resolve(".soletape/postgres.log"));
  }

  /** CPU time of the database's processes; of those that ended on Linux alone. */
  Duration databaseCpu() {
    try {
      Path pidFile = home.resolve(".soletape/postgres/postmaster.pid");
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      return Stream.concat(Stream.of(server), server.descendants())
          .map(Workbench::cpu)
          .reduce(ended(pid), Duration::plus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the children of a process had spent that it has seen end. */
  private static Duration ended(long pid) throws IOException {
    Path file = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.isReadable(file)) {
      return Duration.ZERO;
    }
    String stat = Files.readString(file);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    return Duration.ofMillis(ticks * TICK_MILLIS);
  }

  /** CPU time of a process so far. */
  static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    app.close();
    delete(home);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
