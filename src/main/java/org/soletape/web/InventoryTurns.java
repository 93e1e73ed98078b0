package org.soletape.web;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many whole inventories are read at once: two of one person, and few of all together, so that
 * neither one account nor many at the same moment take the memory or the database from the others.
 */
public final class InventoryTurns {
  static final int OF_ONE_PERSON = 2;
  private static final int OF_ALL = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration COME_BACK = Duration.ofSeconds(2);

  private final Semaphore all = new Semaphore(OF_ALL, true);
  private final Map<UUID, Place> places = new ConcurrentHashMap<>();

  /** The turns of a person, there while somebody uses or awaits them. */
  private record Place(Semaphore turns, int users) {
    Place with(int more) {
      return new Place(turns, users + more);
    }
  }

  /** A list for a program, which is told at once to come back when two are under way. */
  public <T> T list(UUID person, Supplier<T> work) {
    return ofPerson(person, Duration.ZERO, () -> read(work));
  }

  /** A page, which waits a while for its turn: a browser may open several at once. */
  public <T> T page(UUID person, Supplier<T> work) {
    return ofPerson(person, PATIENCE, () -> read(work));
  }

  /**
   * Something long that a slow client may stretch: it counts for its person from end to end, and
   * for all others only in its {@link #read} parts.
   */
  public <T> T download(UUID person, Supplier<T> work) {
    return ofPerson(person, Duration.ZERO, work);
  }

  /** A part that reads the inventory and waits for no client. */
  public <T> T read(Supplier<T> work) {
    return inTurn(
        all,
        PATIENCE,
        work,
        HttpStatus.SERVICE_UNAVAILABLE,
        "Many inventories are being read at this moment. Please try again in a few seconds.");
  }

  private <T> T ofPerson(UUID person, Duration patience, Supplier<T> work) {
    Place place = places.compute(person, (id, known) -> (known == null ? free() : known).with(1));
    try {
      return inTurn(
          place.turns(),
          patience,
          work,
          HttpStatus.TOO_MANY_REQUESTS,
          "Two lists of this inventory are under way already. Please try again in a few seconds.");
    } finally {
      places.computeIfPresent(person, (id, known) -> known.users() == 1 ? null : known.with(-1));
    }
  }

  private static Place free() {
    return new Place(new Semaphore(OF_ONE_PERSON, true), 0);
  }

  private static <T> T inTurn(
      Semaphore turns, Duration patience, Supplier<T> work, HttpStatus status, String sentence) {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ComeBack(status, sentence, COME_BACK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ComeBack(status, sentence, COME_BACK);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
