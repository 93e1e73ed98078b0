package org.soletape.upkeep;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that must live as long as their process serves. Whoever starts one gets it from here,
 * so that its death is seen: pages are answered without it, and nobody else would tell.
 */
public final class ThreadWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadWatch.class);

  private final List<Watched> watched = new CopyOnWriteArrayList<>();

  private record Watched(String duty, Thread thread) {
    /** Asked of the thread itself: one that died for want of memory could note nothing down. */
    boolean isDead() {
      return thread.getState() == Thread.State.TERMINATED;
    }
  }

  /**
   * A thread that is not started yet.
   *
   * @param duty what stops when it dies, in words for the operator: {@code the built-in trigger}
   * @param work lasts until the process ends
   */
  public Thread thread(String duty, Runnable work) {
    Thread thread =
        Thread.ofPlatform()
            .name(duty)
            .daemon()
            .uncaughtExceptionHandler((dead, e) -> LOG.error("{} has stopped for good", duty, e))
            .unstarted(work);
    watched.add(new Watched(duty, thread));
    return thread;
  }

  /** What has stopped and needs the process to be started anew; empty while all is well. */
  public List<String> stopped() {
    return watched.stream().filter(Watched::isDead).map(Watched::duty).toList();
  }
}
