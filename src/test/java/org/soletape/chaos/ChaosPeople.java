package org.soletape.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few people at a site that comes and goes. */
final class ChaosPeople implements AutoCloseable {
  private static final int COUNT = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<ChaosPerson> people;
  private final List<Thread> threads;
  private volatile boolean gone;

  /** Opens their accounts as soon as the site is there, and lets them begin. */
  ChaosPeople(String site, long seed) {
    people =
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(number -> new ChaosPerson(site, number, seed))
            .toList();
    people.forEach(ChaosPerson::signUp);
    threads =
        people.stream().map(person -> Thread.ofVirtual().start(() -> actForEver(person))).toList();
  }

  /** What they were answered, by their addresses. */
  Map<String, PersonLedger> ledgers() {
    return people.stream().collect(Collectors.toMap(ChaosPerson::email, ChaosPerson::ledger));
  }

  /** How many requests of each kind came to what. */
  Map<String, Integer> counts() {
    Map<String, Integer> all = new TreeMap<>();
    people.forEach(
        person ->
            person
                .ledger()
                .counts()
                .forEach((what, count) -> all.merge(what, count, Integer::sum)));
    return all;
  }

  /** They finish what they are at, and are gone. */
  @Override
  public void close() {
    gone = true;
    threads.forEach(ChaosPeople::await);
  }

  private static void await(Thread person) {
    try {
      if (!person.join(PATIENCE)) {
        person.interrupt();
        person.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void actForEver(ChaosPerson person) {
    while (!gone) {
      person.act();
      SiteCaller.pause(person.thought());
    }
  }
}
