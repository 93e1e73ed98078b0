package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.soletape.db.Database;

/** Counts the statements that arrive at a server while something is done, from its own log. */
final class StatementLog {
  /** PostgreSQL says so of every statement, whichever way it was sent. */
  private static final String STATEMENT = "LOG:  (execute [^:]*|statement): .*";

  private static final long SETTLING_MILLIS = 300;

  private final Database server;
  private final Path log;

  /** As a superuser of the server that writes this log. */
  StatementLog(Database server, Path log) {
    this.server = server;
    this.log = log;
  }

  /** Nothing else may be sent meanwhile. */
  long during(Callable<?> work) throws Exception {
    log("all");
    long before = Files.size(log);
    work.call();
    long after = settledSize();
    log("none");
    return statements(before, after);
  }

  private void log(String statements) throws InterruptedException {
    server.update("alter system set log_statement = '" + statements + "'");
    server.get("select pg_reload_conf() as done", row -> row.bool("done"));
    TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
  }

  private long settledSize() throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
    return Files.size(log);
  }

  private long statements(long from, long to) throws IOException {
    byte[] all = Files.readAllBytes(log);
    String written = new String(all, (int) from, (int) (to - from), StandardCharsets.UTF_8);
    return written.lines().filter(line -> line.matches(".*" + STATEMENT)).count();
  }
}
