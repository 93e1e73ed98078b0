package org.soletape.web.inventory;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.account.Turns;
import org.soletape.web.ComeBack;

/**
 * How many whole inventories are read at once: two of one person, and few of all together, so that
 * neither one account nor many at the same moment take the memory or the database from the others.
 * As many files are brought in at once; those have places of their own, since they take longer.
 */
public final class InventoryTurns {
  static final int OF_ONE_PERSON = 2;
  private static final int OF_ALL = 3;
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration COME_BACK = Duration.ofSeconds(2);

  private static final String ALL = "all";
  private static final String FILES = "files";

  private final Turns<String> all = new Turns<>(OF_ALL);
  private final Turns<UUID> people = new Turns<>(OF_ONE_PERSON);

  /**
   * A list for a program, which is told to come back when two are under way. Those nobody waits for
   * any more are over in a moment, and so are waited for.
   */
  public <T> T list(UUID person, Supplier<T> work) {
    return ofPerson(person, MOMENT, () -> read(work));
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

  /** A file that is brought in, once all of it is here: read, checked and written. */
  public void file(UUID person, Runnable work) {
    Supplier<UUID> brought =
        () -> {
          work.run();
          return person;
        };
    ofPerson(
        person, PATIENCE, () -> all.take(FILES, PATIENCE, brought, InventoryTurns::manyBrought));
  }

  /** A part that reads the inventory and waits for no client. */
  public <T> T read(Supplier<T> work) {
    return all.take(ALL, PATIENCE, work, InventoryTurns::manyRead);
  }

  private <T> T ofPerson(UUID person, Duration patience, Supplier<T> work) {
    return people.take(person, patience, work, InventoryTurns::underWay);
  }

  private static ComeBack manyRead() {
    return many("Many inventories are being read");
  }

  private static ComeBack manyBrought() {
    return many("Many files are being imported");
  }

  private static ComeBack many(String what) {
    return new ComeBack(
        HttpStatus.SERVICE_UNAVAILABLE,
        what + " at this moment. Please try again in a few seconds.",
        COME_BACK);
  }

  private static ComeBack underWay() {
    return new ComeBack(
        HttpStatus.TOO_MANY_REQUESTS,
        "Two lists or imports of this inventory are under way already. Please try again in a few seconds.",
        COME_BACK);
  }
}
