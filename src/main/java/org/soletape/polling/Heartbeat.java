package org.soletape.polling;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps a run's row alive without writing it at every product. */
final class Heartbeat {
  private static final long EVERY_NANOS = Duration.ofSeconds(20).toNanos();

  private final RunLedger runs;
  private final long run;
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  Heartbeat(RunLedger runs, long run) {
    this.runs = runs;
    this.run = run;
  }

  void beat() {
    long now = System.nanoTime();
    long before = last.get();
    if (now - before > EVERY_NANOS && last.compareAndSet(before, now)) {
      runs.heartbeat(run);
    }
  }
}
