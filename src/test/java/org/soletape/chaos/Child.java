package org.soletape.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that is started again whenever it has ended, a moment later. */
final class Child {
  private static final long REST = Duration.ofSeconds(3).toNanos();

  /** What starting takes; a process that has had more of the processor is at work. */
  private static final Duration START = Duration.ofMillis(1_500);

  private final ProcessBuilder builder;
  private Optional<Process> process = Optional.empty();
  private long awayUntil = System.nanoTime();
  private Optional<Duration> doomed = Optional.empty();
  private int starts;
  private int kills;

  /**
   * One that was not started yet.
   *
   * @param log where it writes what it says
   */
  Child(ProcessBuilder builder, Path log) {
    this.builder =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** Starts it when it is not there and may be; to be called over and over. */
  void tend() {
    long now = System.nanoTime();
    if (doomed.isPresent() && isAtWork()) {
      kill(doomed.get());
    }
    if (isAlive()) {
      awayUntil = now + REST;
    } else if (now - awayUntil >= 0) {
      start();
    }
  }

  void start() {
    try {
      process = Optional.of(builder.start());
      starts++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it as soon as it is at work: on a busy machine it would else never be. */
  void killAtWork(Duration away) {
    doomed = Optional.of(away);
  }

  /** Whether it has started by now. */
  boolean isAtWork() {
    return process
        .filter(Process::isAlive)
        .flatMap(alive -> alive.info().totalCpuDuration())
        .filter(spent -> spent.compareTo(START) > 0)
        .isPresent();
  }

  /** SIGKILL, and away for at least so long. */
  void kill(Duration away) {
    doomed = Optional.empty();
    if (isAlive()) {
      kills++;
    }
    process.ifPresent(Process::destroyForcibly);
    process.ifPresent(ended -> ended.onExit().join());
    awayUntil = Math.max(awayUntil, System.nanoTime() + away.toNanos());
  }

  /** Lets it end by itself; its exit code, or empty when it takes longer. */
  Optional<Integer> awaitEnd(Duration atMost) {
    try {
      return process.orElseThrow().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(process.orElseThrow().exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  int starts() {
    return starts;
  }

  int kills() {
    return kills;
  }
}
