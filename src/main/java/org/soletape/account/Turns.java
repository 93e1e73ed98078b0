package org.soletape.account;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets everyone do so many things at once, first come, first served.
 *
 * @param <K> tells one from another
 */
public final class Turns<K> {
  private final int most;
  private final Map<K, Place> places = new ConcurrentHashMap<>();

  public Turns(int most) {
    this.most = most;
  }

  /** The turns of one, there while somebody uses or awaits them. */
  private record Place(Semaphore turns, int users) {
    Place with(int more) {
      return new Place(turns, users + more);
    }
  }

  /**
   * Does the work when its owner has a turn.
   *
   * @param refusal thrown when there is none in time
   */
  public <T> T take(
      K owner, Duration patience, Supplier<T> work, Supplier<? extends RuntimeException> refusal) {
    Place place = places.compute(owner, (key, known) -> (known == null ? free() : known).with(1));
    try {
      if (!isHad(place.turns(), patience)) {
        throw refusal.get();
      }
      try {
        return work.get();
      } finally {
        place.turns().release();
      }
    } finally {
      places.computeIfPresent(owner, (key, known) -> known.users() == 1 ? null : known.with(-1));
    }
  }

  private Place free() {
    return new Place(new Semaphore(most, true), 0);
  }

  private static boolean isHad(Semaphore turns, Duration patience) {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
