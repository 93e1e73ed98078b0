package org.soletape.account;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets one address have few places in the queue for a hash, so that others find one. */
final class AddressTurns {
  private static final int OF_ONE_ADDRESS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Place> places = new ConcurrentHashMap<>();

  /** The turns of an address, there while somebody uses or awaits them. */
  private record Place(Semaphore turns, int users) {
    Place with(int more) {
      return new Place(turns, users + more);
    }
  }

  /**
   * Does the work when the address has a turn.
   *
   * @throws TryLater when it has none in time
   */
  <T> T take(String address, Supplier<T> work) {
    Place place = places.compute(address, (key, known) -> (known == null ? free() : known).with(1));
    try {
      await(place.turns());
      try {
        return work.get();
      } finally {
        place.turns().release();
      }
    } finally {
      places.computeIfPresent(address, (key, known) -> known.users() == 1 ? null : known.with(-1));
    }
  }

  private static Place free() {
    return new Place(new Semaphore(OF_ONE_ADDRESS, true), 0);
  }

  private static void await(Semaphore turns) {
    try {
      if (turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new TryLater(
        "Too many sign-ins from your address at this moment. Please try again in a few seconds.",
        PATIENCE);
  }
}
