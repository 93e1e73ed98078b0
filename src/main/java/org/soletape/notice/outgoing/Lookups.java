package org.soletape.notice.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks for addresses on a few threads of their own. This machine's way to ask holds on to its
 * thread as long as a name server is silent; of the threads pages are served on there are no more
 * than processors.
 */
final class Lookups {
  private static final int AT_ONCE = 8;
  private static final int WAITING = 256;
  private static final ThreadPoolExecutor THREADS = threads();

  private Lookups() {}

  private static ThreadPoolExecutor threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("lookup-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * Asks soon; who cancels it before has it not asked.
   *
   * @throws java.util.concurrent.RejectedExecutionException when too many wait already
   */
  static Future<List<InetAddress>> start(Callable<List<InetAddress>> lookup) {
    return THREADS.submit(lookup);
  }
}
