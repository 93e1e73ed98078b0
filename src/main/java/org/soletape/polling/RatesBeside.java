package org.soletape.polling;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.rates.RateStore;

/**
 * Reference rates fetched beside a run. It goes on meanwhile, waits for them at its end only while
 * its time box lasts, and never fails because of them.
 */
final class RatesBeside {
  private static final Logger LOG = LoggerFactory.getLogger(RatesBeside.class);

  private static final long LOOK_AGAIN_MILLIS = 50;

  private final FutureTask<Optional<String>> fetch;
  private final TimeBox timeBox;

  private RatesBeside(FutureTask<Optional<String>> fetch, TimeBox timeBox) {
    this.fetch = fetch;
    this.timeBox = timeBox;
  }

  /**
   * Starts to look whether rates are missing.
   *
   * @param published the address of their publisher; empty when none are fetched
   */
  static RatesBeside start(Optional<URI> published, RunStores stores) {
    FutureTask<Optional<String>> fetch =
        new FutureTask<>(
            () ->
                published.flatMap(
                    url -> new RateFetch(url, new RateStore(stores.database), stores.clock).run()));
    if (published.isPresent()) {
      Thread.ofVirtual().name("rates").start(fetch);
    } else {
      fetch.run();
    }
    return new RatesBeside(fetch, stores.timeBox);
  }

  /** Waits for the end, and tells in a sentence why there was none or no good one. */
  Optional<String> end() {
    return trouble()
        .map(why -> "Reference rates were not fetched: " + why + "; the next run tries again.");
  }

  private Optional<String> trouble() {
    try {
      do {
        try {
          return fetch.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // asked again below
        }
      } while (!timeBox.isOver());
      return Optional.of("the run's time was over");
    } catch (ExecutionException e) {
      LOG.warn("reference rates were not fetched", e.getCause());
      return Optional.of(String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("the run was interrupted");
    } finally {
      fetch.cancel(true);
    }
  }
}
