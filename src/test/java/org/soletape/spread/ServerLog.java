package org.soletape.spread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soletape.db.Database;
import org.soletape.testing.TestDatabase;

/** What a server has written down of the statements that were sent to a database. */
final class ServerLog {
  private static final String ON =
      """
      do $$ begin
        execute format('alter database %I set debug_print_rewritten = on', current_database());
        execute format('alter database %I set debug_pretty_print = off', current_database());
      end $$
      """;

  private static final Pattern BEGINNING = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");

  private ServerLog() {}

  /** Every session of the database that begins from now on is written down. */
  static void writeDown(Database database) {
    database.update(ON);
  }

  /**
   * The trees of all statements so far, each once, with what was sent.
   *
   * @param database whose sessions are written down
   */
  static Map<String, String> statements(Database database) {
    String end = "the end " + UUID.randomUUID();
    String name =
        database.get(
            "select current_database()::text as name, '" + end + "' as told",
            row -> row.text("name"));
    String[] records =
        BEGINNING
            .splitAsStream(awaited(end))
            .filter(record -> record.contains(":" + name + ":"))
            .toArray(String[]::new);
    Map<String, String> statements = new LinkedHashMap<>();
    for (int i = 0; i + 1 < records.length; i++) {
      if (records[i].contains("DETAIL:  ({QUERY")) {
        String tree = records[i].substring(records[i].indexOf("({QUERY"));
        statements.putIfAbsent(
            tree.replaceAll(":(\\w*location|stmt_len) -?\\d+", ":$1 0"), after(records, i));
      }
    }
    return statements;
  }

  /** The function a statement stands in, if any, and what was sent. */
  private static String after(String[] records, int i) {
    boolean nested = records[i + 1].contains("CONTEXT:");
    String context = nested ? text(records[i + 1]) + "\n  called by " : "";
    return context
        + (nested && i + 2 < records.length ? text(records[i + 2]) : text(records[i + 1]));
  }

  private static String text(String record) {
    return record.replaceFirst("(?s)^.*?(CONTEXT|STATEMENT):  ", "").strip();
  }

  private static String awaited(String end) {
    try {
      String all = read();
      for (int tries = 0; !all.contains(end); tries++) {
        if (tries == 100) {
          throw new IllegalStateException("the server has not written down all of it");
        }
        Thread.sleep(50);
        all = read();
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(TestDatabase.serverLogs())) {
      for (Path file : files.sorted().toList()) {
        file.toFile().deleteOnExit();
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
