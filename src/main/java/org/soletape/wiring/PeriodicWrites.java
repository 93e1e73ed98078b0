package org.soletape.wiring;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.upkeep.ThreadWatch;

/**
 * Writes down what pages have gathered, once a minute and at the end. While the database takes no
 * writes everything goes on without, and the log tells it once.
 */
final class PeriodicWrites implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicWrites.class);
  private static final long SECONDS = 60;

  private final List<Runnable> writes;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread thread;
  private boolean failing;

  PeriodicWrites(List<Runnable> writes, ThreadWatch watch) {
    this.writes = List.copyOf(writes);
    this.thread = watch.thread("writing down views and usage", this::loop);
  }

  void start() {
    thread.start();
  }

  private void loop() {
    try {
      while (!closing.await(SECONDS, TimeUnit.SECONDS)) {
        write();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what is left. */
  @Override
  public void close() {
    closing.countDown();
    write();
  }

  /** Each keeps what it could not write, so nothing is lost by trying again later. */
  void write() {
    writing.lock();
    try {
      long failed = writes.stream().filter(write -> !succeeds(write)).count();
      if (failing && failed == 0) {
        LOG.info("page views and usage are written again");
        failing = false;
      }
    } finally {
      writing.unlock();
    }
  }

  private boolean succeeds(Runnable write) {
    try {
      write.run();
      return true;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("page views and usage cannot be written at present: {}", e.getMessage());
      }
      failing = true;
      return false;
    }
  }
}
