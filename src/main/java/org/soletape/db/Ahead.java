package org.soletape.db;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is read while its asker does something else: it begins at once, in a thread and so
 * on a connection of its own. Whoever waits for it may hold no connection, or all of them may be
 * held by those who wait. What nobody asks for in the end is read all the same.
 *
 * @param <T> what is read
 */
public final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins to read. */
  public static <T> Ahead<T> of(Supplier<T> read) {
    FutureTask<T> task = new FutureTask<>(read::get);
    Thread.ofVirtual().name("ahead").start(task);
    return new Ahead<>(task);
  }

  /** What was read, once it is; fails as the reading did. */
  public T get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while something was read", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
