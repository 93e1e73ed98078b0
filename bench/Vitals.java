package bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.soletape.db.Database;

/** Looks at a running process from outside; Linux only. */
final class Vitals {
  private static final String CONNECTIONS =
      """
      select count(*) as connections from pg_stat_activity
      where backend_type = 'client backend' and application_name = ?
      """;

  private final MonthProcess process;
  private final Path temporary;
  private final Database database;
  private final String application;

  /**
   * Of one process.
   *
   * @param temporary the folder it makes its temporary files in, and nobody else
   * @param application what its connections to the database are called
   */
  Vitals(MonthProcess process, Path temporary, Database database, String application) {
    this.process = process;
    this.temporary = temporary;
    this.database = database;
    this.application = application;
  }

  /** Collects the garbage of the process and tells how it is. */
  Map<Vital, Long> look() {
    Map<Vital, Long> found = new EnumMap<>(Vital.class);
    found.put(Vital.HEAP, Long.parseLong(process.order("heap")) / 1024);
    found.put(Vital.THREADS, status("Threads"));
    found.put(
        Vital.CONNECTIONS,
        database.get(CONNECTIONS, row -> row.longInteger("connections"), application));
    found.put(Vital.HANDLES, filesIn(Path.of("/proc", Long.toString(process.pid()), "fd")));
    found.put(Vital.TEMPORARY_FILES, filesIn(temporary));
    found.put(Vital.RESIDENT, status("VmRSS"));
    return found;
  }

  /** What is alive by class, the largest first; for who has found a leak. */
  String histogram() {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    ProcessBuilder command =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram");
    try (InputStream told = command.redirectErrorStream(true).start().getInputStream()) {
      return new String(told.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long status(String name) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long filesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.count() - 1;
    } catch (NoSuchFileException e) {
      throw new IllegalStateException("nothing at " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
