package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.soletape.demo.SimulatedVenues;

/** {@code ./soletape sync} in a process of its own with a heap of 128 MB, which can be killed. */
final class SyncProcess implements AutoCloseable {
  private static final Redirect LOG = Redirect.to(Path.of("target/bench/sync.log").toFile());
  private static final Duration TOO_LONG = Duration.ofMinutes(2);

  private final long started = System.nanoTime();
  private final Process process;
  private final SimulatedVenues venues;

  private SyncProcess(Process process, SimulatedVenues venues) {
    this.process = process;
    this.venues = venues;
  }

  /** How long an undisturbed run takes until its first request, and from there until it ends. */
  record Times(long untilRequest, long untilEnd) {}

  static SyncProcess start(Map<String, String> settings, SimulatedVenues venues) {
    venues.journal().clear();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.soletape.Main",
            "sync");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    try {
      return new SyncProcess(builder.redirectOutput(LOG).start(), venues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Times awaitEnd() {
    awaitRequests(1);
    long requested = System.nanoTime();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("sync failed; see target/bench/sync.log");
    }
    return new Times(requested - started, System.nanoTime() - requested);
  }

  /** Until the venues were asked so often, or the process has ended. */
  void awaitRequests(int requests) {
    while (process.isAlive() && venues.journal().entries().size() < requests) {
      if (System.nanoTime() - started > TOO_LONG.toNanos()) {
        throw new IllegalStateException("no request; see target/bench/sync.log");
      }
      sleep(1_000_000);
    }
  }

  /** SIGKILL, nothing less, after so many nanoseconds. */
  void killAfter(long nanos) {
    sleep(nanos);
    close();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static void sleep(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
