package org.soletape.upkeep.budget;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * What this process has served and the processor time it took, written down now and then: a request
 * costs no statement, and a crash loses what came since the last time.
 */
public final class ProcessUsage {
  private static final long NANOS_A_MILLI = 1_000_000;

  private final UsageLedger ledger;
  private final Clock clock;
  private final LongSupplier requests;
  private final LongSupplier cpuNanos;
  private final ReentrantLock writing = new ReentrantLock();
  private long requestsWritten;
  private long millisWritten;

  /**
   * Nothing is written down yet, so that the processor time of the start counts as well.
   *
   * @param requests answered since the process started
   * @param cpuNanos of the process since it started
   */
  public ProcessUsage(
      UsageLedger ledger, Clock clock, LongSupplier requests, LongSupplier cpuNanos) {
    this.ledger = ledger;
    this.clock = clock;
    this.requests = requests;
    this.cpuNanos = cpuNanos;
  }

  /** The processor time of this process, of all its threads, since it started. */
  public static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Writes what came since the last time, in one statement; nothing when nobody asked. */
  public void write() {
    writing.lock();
    try {
      writeNews();
    } finally {
      writing.unlock();
    }
  }

  private void writeNews() {
    long served = requests.getAsLong();
    if (served == requestsWritten) {
      return;
    }
    long millis = cpuNanos.getAsLong() / NANOS_A_MILLI;
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ledger.add(today, served - requestsWritten, millis - millisWritten);
    requestsWritten = served;
    millisWritten = millis;
  }
}
