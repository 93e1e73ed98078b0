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
  private static final int KEPT = 20_000;

  private final InstantSource clock;
  private final Deque<JournalEntry[]> newest = new ArrayDeque<>();
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

  RequestJournal(InstantSource clock) {
    this.clock = clock;
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
    return newest.stream().map(cell -> cell[0]).toList();
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
    return Map.copyOf(tallies.get(venue).byStatus);
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
    JournalEntry[] cell = {
      new JournalEntry(
          ++arrivals, nanos, clock.instant(), venue, method, target, OptionalInt.empty())
    };
    newest.addLast(cell);
    if (newest.size() > KEPT) {
      newest.removeFirst();
    }
    return new Arrival(cell, tally);
  }

  /** A request that is being answered. */
  final class Arrival {
    private final JournalEntry[] cell;
    private final Tally tally;

    private Arrival(JournalEntry[] cell, Tally tally) {
      this.cell = cell;
      this.tally = tally;
    }

    long arrivedNanos() {
      return cell[0].arrivedNanos();
    }

    void answered(int status) {
      List<Consumer<JournalEntry>> told;
      synchronized (RequestJournal.this) {
        cell[0] = cell[0].answered(status);
        tally.byStatus.merge(status, 1L, Long::sum);
        told = List.copyOf(listeners);
      }
      told.forEach(listener -> listener.accept(cell[0]));
    }
  }
}
