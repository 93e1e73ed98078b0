package org.soletape.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.soletape.catalog.Provider;

/**
 * What the simulated venues were asked, in order of arrival. The newest requests are kept in full;
 * counts and gaps cover all of them.
 */
public final class RequestJournal {
  private final InstantSource clock;
  private final int kept;
  private final Map<Long, JournalEntry> newest = new LinkedHashMap<>();
  private final Map<Provider, Tally> tallies = new EnumMap<>(Provider.class);
  private final List<Consumer<JournalEntry>> listeners = new CopyOnWriteArrayList<>();
  private long arrivals;
  private long clearedNanos;

  /** What is known of one venue's requests. */
  private static final class Tally {
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private long requests;
    private long lastArrival;
    private Optional<Duration> smallestGap = Optional.empty();

    void arrived(long nanos) {
      if (requests > 0) {
        Duration gap = Duration.ofNanos(nanos - lastArrival);
        smallestGap =
            Optional.of(smallestGap.filter(known -> known.compareTo(gap) <= 0).orElse(gap));
      }
      requests++;
      lastArrival = nanos;
    }
  }

  /**
   * @param kept how many requests are kept in full
   */
  RequestJournal(InstantSource clock, int kept) {
    this.clock = clock;
    this.kept = kept;
    clear();
  }

  /** Forgets everything, as if the server had just started. */
  public synchronized void clear() {
    newest.clear();
    arrivals = 0;
    clearedNanos = System.nanoTime();
    for (Provider venue : Provider.values()) {
      tallies.put(venue, new Tally());
    }
  }

  /** Tells each request once it is answered. */
  public void onAnswer(Consumer<JournalEntry> listener) {
    listeners.add(listener);
  }

  /** The newest requests, oldest first. */
  public synchronized List<JournalEntry> entries() {
    return List.copyOf(newest.values());
  }

  /** The newest requests of one venue, oldest first. */
  public List<JournalEntry> entries(Provider venue) {
    return entries().stream().filter(entry -> entry.venue() == venue).toList();
  }

  /** All requests of a venue since the start. */
  public synchronized long count(Provider venue) {
    return tallies.get(venue).requests;
  }

  /** All answered requests of a venue by status. */
  public synchronized Map<Integer, Long> countByStatus(Provider venue) {
    return new TreeMap<>(tallies.get(venue).byStatus);
  }

  /**
   * The shortest time between two arrivals at a venue, token requests included; empty with fewer
   * than two.
   */
  public synchronized Optional<Duration> smallestGap(Provider venue) {
    return tallies.get(venue).smallestGap;
  }

  /** Notes a request that is going to be {@link #answered}. */
  synchronized JournalEntry arrived(Provider venue, String method, String target) {
    long nanos = System.nanoTime();
    tallies.get(venue).arrived(nanos);
    JournalEntry entry =
        new JournalEntry(
            ++arrivals, nanos, clock.instant(), venue, method, target, OptionalInt.empty());
    newest.put(entry.number(), entry);
    if (newest.size() > kept) {
      newest.remove(entry.number() - kept);
    }
    return entry;
  }

  void answered(JournalEntry asked, int status) {
    JournalEntry whole = asked.answered(status);
    synchronized (this) {
      if (asked.arrivedNanos() - clearedNanos >= 0) {
        newest.replace(asked.number(), whole);
        tallies.get(asked.venue()).byStatus.merge(status, 1L, Long::sum);
      }
    }
    listeners.forEach(listener -> listener.accept(whole));
  }
}
