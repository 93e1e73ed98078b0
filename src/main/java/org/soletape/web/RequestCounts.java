package org.soletape.web;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Requests answered since the start, by route and status. */
public final class RequestCounts {
  /** What is counted apart. */
  public record Key(String route, int status) {}

  /** Requests so far, and the seconds they took together. */
  public record Count(long requests, double seconds) {}

  private record Adders(LongAdder requests, DoubleAdder seconds) {
    Count now() {
      return new Count(requests.sum(), seconds.sum());
    }
  }

  private static final Set<String> WATCHERS = Set.of("/health/live", "/health/ready", "/metrics");

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::route).thenComparingInt(Key::status);

  private final Map<Key, Adders> adders = new ConcurrentHashMap<>();

  public void add(String route, int status, double seconds) {
    Adders added =
        adders.computeIfAbsent(
            new Key(route, status), key -> new Adders(new LongAdder(), new DoubleAdder()));
    added.requests().increment();
    added.seconds().add(seconds);
  }

  /**
   * The requests a host's plan is about: not those of whatever watches over the process. A health
   * check every thirty seconds would be 86,400 a month, and slow down the polling it watches.
   */
  public long visits() {
    return adders.entrySet().stream()
        .filter(counted -> !WATCHERS.contains(counted.getKey().route()))
        .mapToLong(counted -> counted.getValue().requests().sum())
        .sum();
  }

  /** A copy as of now, in order of route and status. */
  public Map<Key, Count> now() {
    Map<Key, Count> counts = new TreeMap<>(ORDER);
    adders.forEach((key, added) -> counts.put(key, added.now()));
    return counts;
  }
}
