package bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.demo.SteppedClock;
import org.soletape.venue.RequestGate;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;

/**
 * Venues whose requests keep the real pace in stepped time: a request waits until the clock has
 * been stepped to its turn, so that nothing sleeps and all happens in the order of a paced sync.
 */
final class SteppedVenues {
  private static final long LOOK_AGAIN_MILLIS = 1;

  private final SteppedClock clock;
  private final Duration turn;
  private final Map<Thread, Optional<Instant>> drains = new HashMap<>();

  /**
   * @param turn from the start of one request to the start of the next
   */
  SteppedVenues(SteppedClock clock, Duration turn) {
    this.clock = clock;
    this.turn = turn;
  }

  VenueFactory paced(VenueFactory venue) {
    return new VenueFactory() {
      @Override
      public Provider provider() {
        return venue.provider();
      }

      @Override
      public Venue open(RequestGate gate) {
        enter();
        return venue.open(new SteppedGate(gate));
      }
    };
  }

  /** Forgets the drains of the last sync. */
  synchronized void begin() {
    drains.clear();
  }

  /** When the next request starts; empty while that is not known, or no drain is left. */
  synchronized Optional<Instant> next(int venues) throws InterruptedException {
    boolean known =
        drains.size() == venues
            && drains.entrySet().stream()
                .allMatch(drain -> drain.getValue().isPresent() || !drain.getKey().isAlive());
    Optional<Instant> next =
        drains.values().stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    if (known && next.isPresent()) {
      return next;
    }
    // A drain that waits tells so; one that has ended is only seen by looking.
    wait(LOOK_AGAIN_MILLIS);
    return Optional.empty();
  }

  /** Steps the clock and lets the requests start whose turn has come. */
  synchronized void step(Instant now) {
    clock.standAt(now);
    drains.replaceAll((drain, until) -> until.filter(now::isBefore));
    notifyAll();
  }

  private synchronized void enter() {
    drains.put(Thread.currentThread(), Optional.empty());
  }

  private synchronized void await(Instant until) {
    if (!until.isAfter(clock.instant())) {
      return;
    }
    drains.put(Thread.currentThread(), Optional.of(until));
    notifyAll();
    try {
      while (drains.get(Thread.currentThread()).isPresent()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequestGate.GateClosed("interrupted");
    }
  }

  /** The engine's own gate, opened in stepped time. */
  private final class SteppedGate implements RequestGate {
    private final RequestGate gate;
    private Instant free = clock.instant();

    SteppedGate(RequestGate gate) {
      this.gate = gate;
    }

    @Override
    public void beforeRequest() {
      await(free);
      gate.beforeRequest();
    }

    @Override
    public void afterRequest() {
      gate.afterRequest();
      free = clock.instant().plus(turn);
    }

    @Override
    public void pause(Duration duration) {
      await(clock.instant().plus(duration));
      gate.pause(Duration.ZERO);
    }
  }
}
