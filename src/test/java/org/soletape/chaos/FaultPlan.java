package org.soletape.chaos;

import static org.soletape.chaos.Fault.Kind.CLOCK;
import static org.soletape.chaos.Fault.Kind.CUT;
import static org.soletape.chaos.Fault.Kind.END_SESSIONS;
import static org.soletape.chaos.Fault.Kind.KILL;
import static org.soletape.chaos.Fault.Kind.KILL_ALL;
import static org.soletape.chaos.Fault.Kind.READ_ONLY;
import static org.soletape.chaos.Fault.Kind.SHORT_ANSWERS;
import static org.soletape.chaos.Fault.Kind.SILENCE;
import static org.soletape.chaos.Fault.Kind.STOP;
import static org.soletape.chaos.Fault.Kind.TURN;
import static org.soletape.chaos.Fault.Kind.VENUE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which faults come when; the same seed draws the same ones. Those of one lane come one after the
 * other, lanes side by side: what is done to the database is over before the next is done to it.
 */
final class FaultPlan {
  static final List<String> POLLERS = List.of("poller-1", "poller-2");
  static final String SITE = "site";
  static final String VENUES = "venues";

  /** A slot lasts so long, or a twentieth of the run. */
  private static final Duration SLOT = Duration.ofSeconds(30);

  private static final int MOST_SLOTS = 20;

  private static final List<String> VENUE_FAULTS =
      List.of(
          "rate-limited-seconds",
          "rate-limited-date:alias",
          "expired-token",
          "bad-credentials*4",
          "server-error:stockx",
          "server-error:all",
          "gateway-timeout",
          "slow-first-byte",
          "truncated-body:all",
          "wrong-size",
          "vanished-product*3",
          "forbidden-product",
          "html-200",
          "null-body:alias");

  private final Random random;
  private final Duration length;
  private final List<Fault> faults = new ArrayList<>();

  private FaultPlan(long seed, Duration length) {
    this.random = new Random(seed);
    this.length = length;
  }

  /** All faults of a run of this length, by the time they begin. */
  static List<Fault> of(long seed, Duration length) {
    FaultPlan plan = new FaultPlan(seed, length);
    plan.processes();
    plan.database();
    plan.venues();
    plan.clocks();
    plan.faults.sort(Comparator.comparing(Fault::at));
    return List.copyOf(plan.faults);
  }

  /** How many slots end within a run of this length. */
  static int turns(Duration length) {
    return 1 + (int) length.dividedBy(slot(length));
  }

  private static Duration slot(Duration length) {
    Duration share = length.dividedBy(MOST_SLOTS);
    return share.compareTo(SLOT) > 0 ? share : SLOT;
  }

  private void processes() {
    List<String> all = List.of(SITE, SITE, POLLERS.getFirst(), POLLERS.getLast(), VENUES);
    for (Duration at = between(3, 8); at.compareTo(length) < 0; at = at.plus(between(4, 11))) {
      add(at, between(0, 3), KILL, one(all));
    }
  }

  private void database() {
    List<Fault.Kind> kinds = List.of(STOP, READ_ONLY, CUT, SILENCE, END_SESSIONS, KILL_ALL);
    // What finding the products has polled is of the first slot, so that ends soon.
    Duration nextTurn = Duration.ZERO;
    for (Duration at = between(4, 9); at.compareTo(length) < 0; ) {
      if (at.compareTo(nextTurn) >= 0) {
        add(at, Duration.ZERO, TURN, "");
        nextTurn = nextTurn.plus(slot(length));
      } else {
        add(at, between(1, 5), one(kinds), "");
      }
      at = faults.getLast().end().plus(between(3, 8));
    }
  }

  private void venues() {
    for (Duration at = between(2, 6); at.compareTo(length) < 0; at = at.plus(between(4, 12))) {
      if (random.nextInt(4) == 0) {
        add(at, between(2, 4), SHORT_ANSWERS, "");
      } else {
        add(at, between(2, 4), VENUE, one(VENUE_FAULTS));
      }
    }
  }

  private void clocks() {
    List<String> all = List.of(SITE, POLLERS.getFirst(), POLLERS.getLast());
    for (Duration at = between(8, 15); at.compareTo(length) < 0; at = at.plus(between(15, 25))) {
      add(at, between(4, 9), CLOCK, one(all) + (random.nextBoolean() ? " PT7H" : " PT-7H"));
    }
  }

  private void add(Duration at, Duration lasts, Fault.Kind kind, String target) {
    faults.add(new Fault(at, lasts, kind, target));
  }

  private Duration between(int seconds, int less) {
    return Duration.ofMillis(random.nextInt(seconds * 1_000, less * 1_000));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
