package org.soletape.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.soletape.catalog.Provider;

/**
 * What the simulated venues were asked, in order of arrival. The newest requests are kept in full;
 * counts and gaps cover all of them.
 */
public final class RequestJournal {
  private final InstantSource clock;
  private final int kept;
  private final Deque<Arrival> newest = new ArrayDeque<>();
  private final Map<Provider, Tally> tallies = new EnumMap<>(Provider.class);
  private final List<Consumer<JournalEntry>> listeners = new ArrayList<>();
  private long arrivals;

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
    for (Provider venue : Provider.values()) {
      tallies.put(venue, new Tally());
    }
  }

  /** Tells each request once it is answered. */
  public synchronized void onAnswer(Consumer<JournalEntry> listener) {
    listeners.add(listener);
  }

  /** The newest requests, oldest first. */
  public synchronized List<JournalEntry> entries() {
    return newest.stream().map(arrival -> arrival.entry).toList();
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

  synchronized Arrival arrived(Provider venue, String method, String target) {
    long nanos = System.nanoTime();
    Tally tally = tallies.get(venue);
    tally.arrived(nanos);
    JournalEntry entry =
        new JournalEntry(
            ++arrivals, nanos, clock.instant(), venue, method, target, OptionalInt.empty());
    Arrival arrival = new Arrival(entry, tally);
    newest.addLast(arrival);
    if (newest.size() > kept) {
      newest.removeFirst();
    }
    return arrival;
  }

  /** A request that is being answered. */
  final class Arrival {
    private final Tally tally;
    private JournalEntry entry;

    private Arrival(JournalEntry entry, Tally tally) {
      this.entry = entry;
      this.tally = tally;
    }

    long arrivedNanos() {
      synchronized (RequestJournal.this) {
        return entry.arrivedNanos();
      }
    }

    void answered(int status) {
      JournalEntry whole;
      List<Consumer<JournalEntry>> told;
      synchronized (RequestJournal.this) {
        entry = entry.answered(status);
        whole = entry;
        tally.byStatus.merge(status, 1L, Long::sum);
        told = List.copyOf(listeners);
      }
      told.forEach(listener -> listener.accept(whole));
    }
  }
}
