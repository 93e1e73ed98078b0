package bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.demo.SimulatedVenues;

/** How the month's syncs went: how long each took at the real pace, and the venues' calls. */
final class MonthSyncs {
  private final SimulatedVenues venues;
  private final Map<Provider, Long> callsBefore = new EnumMap<>(Provider.class);
  private final Map<Provider, Long> busiestDay = new EnumMap<>(Provider.class);
  private final List<Duration> durations = new ArrayList<>();
  private Optional<Instant> started = Optional.empty();
  private int incomplete;

  MonthSyncs(SimulatedVenues venues) {
    this.venues = venues;
    endDay();
    busiestDay.clear();
  }

  boolean isRunning() {
    return started.isPresent();
  }

  void start(Instant at) {
    if (isRunning()) {
      throw new IllegalStateException("the sync before is still running at " + at);
    }
    started = Optional.of(at);
  }

  /**
   * Notes the end of a sync.
   *
   * @param told when it ended, and the products synced, failed and remaining
   */
  void end(String told) {
    String[] words = told.split(" ");
    durations.add(Duration.between(started.orElseThrow(), Instant.parse(words[0])));
    started = Optional.empty();
    if (Integer.parseInt(words[2]) + Integer.parseInt(words[3]) > 0) {
      incomplete++;
      System.out.println("not a full sync: " + told);
    }
  }

  /** Notes the calls of the day, counted where they arrive. */
  void endDay() {
    for (Provider venue : Provider.values()) {
      long calls = venues.journal().count(venue);
      busiestDay.merge(venue, calls - callsBefore.getOrDefault(venue, 0L), Math::max);
      callsBefore.put(venue, calls);
    }
  }

  long busiestDay(Provider venue) {
    return busiestDay.get(venue);
  }

  Duration longest() {
    return durations.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  Duration all() {
    return durations.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Calls of the cron endpoint that drain the slots when each may take so long. */
  long calls(Duration timeBox) {
    return durations.stream()
        .mapToLong(each -> -Math.floorDiv(-each.toMillis(), timeBox.toMillis()))
        .sum();
  }

  int done() {
    return durations.size();
  }

  int incomplete() {
    return incomplete;
  }
}
