package org.soletape.polling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Drains venues side by side. A failure of one lets the others come to their end. An error of the
 * machine, as want of memory, ends all of them: it may have hit the threads they wait for.
 */
final class SideBySide {
  /** So long may the others finish the request under way. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private SideBySide() {}

  /** The outcomes, in the order of the drains. */
  static List<VenueOutcome> run(TimeBox timeBox, List<Callable<VenueOutcome>> drains) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      ExecutorCompletionService<VenueOutcome> ended = new ExecutorCompletionService<>(threads);
      List<Future<VenueOutcome>> all = new ArrayList<>();
      drains.forEach(drain -> all.add(ended.submit(drain)));
      for (int i = 0; i < drains.size(); i++) {
        endWith(ended.take(), threads, timeBox);
      }
      return all.stream().map(SideBySide::outcome).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a venue was drained", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Ends everything when an error ended this one. */
  private static void endWith(Future<VenueOutcome> drain, ExecutorService threads, TimeBox timeBox)
      throws InterruptedException {
    if (drain.state() == Future.State.FAILED && drain.exceptionNow() instanceof Error error) {
      timeBox.stop();
      threads.shutdown();
      threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
      throw new IllegalStateException(
          "the run was ended by an error of the machine, and what was polled before is kept: "
              + error,
          error);
    }
  }

  private static VenueOutcome outcome(Future<VenueOutcome> drain) {
    try {
      return drain.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a venue was drained", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
