package org.soletape.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People who ask for a page again and again while somebody raises the number on it. They tell when
 * a page had a lower number than one that was shown before it was asked for.
 */
public final class MonotonePages implements AutoCloseable {
  private static final int PEOPLE = 4;

  private final AtomicInteger shown = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final List<String> older = new CopyOnWriteArrayList<>();
  private final List<Thread> threads;
  private volatile boolean over;

  private MonotonePages(IntSupplier page, IntConsumer raise) {
    this.threads =
        Stream.concat(
                IntStream.range(0, PEOPLE).mapToObj(i -> Thread.ofVirtual().start(() -> ask(page))),
                Stream.of(Thread.ofVirtual().start(() -> raise(raise))))
            .toList();
  }

  public static MonotonePages watch(IntSupplier page, IntConsumer raise) {
    return new MonotonePages(page, raise);
  }

  /** Pages that were older than one already shown. */
  public List<String> older() {
    return older;
  }

  public Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }

  /** Until everybody has seen some more pages, with other numbers on them. */
  public void awaitMore() {
    int enough = answers.get() + 20 * PEOPLE;
    int higher = shown.get() + 3;
    for (int i = 0; i < 1_500; i++) {
      if (answers.get() >= enough && shown.get() >= higher) {
        return;
      }
      pause(20);
    }
    throw new AssertionError("pages are not answered, or do not change any more");
  }

  private void ask(IntSupplier page) {
    while (!over) {
      int before = shown.get();
      long asked = System.nanoTime();
      try {
        int number = page.getAsInt();
        long took = System.nanoTime() - asked;
        slowest.accumulateAndGet(took, Math::max);
        shown.accumulateAndGet(number, Math::max);
        if (number < before) {
          older.add(number + " after " + before);
        }
      } catch (RuntimeException | AssertionError e) {
        older.add(e.toString());
      }
      answers.incrementAndGet();
      pause(20);
    }
  }

  private void raise(IntConsumer raise) {
    for (int number = 100; !over; number++) {
      raise.accept(number);
      pause(150);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
