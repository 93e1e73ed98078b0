package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.testing.SettableClock;
import org.soletape.testing.Tape;
import org.soletape.testing.TestDatabase;
import org.soletape.venue.RequestGate.GateClosed;

class VenueLeasesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Duration SHORT = Duration.ofMillis(60);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final SettableClock clock = SettableClock.at("2026-03-02T10:00:00Z");

  @Test
  void a_live_holder_keeps_the_lease_and_a_free_one_is_there_for_the_next() {
    VenueLeases leases = leases(Duration.ofSeconds(60));

    assertThat(leases.acquire(Provider.STOCKX, one, DAY)).isPresent();
    assertThat(leases.acquire(Provider.STOCKX, other, DAY)).isEmpty();
    assertThat(leases.acquire(Provider.ALIAS, other, DAY)).isPresent();
    leases.release(Provider.STOCKX, one, DAY, 3, Optional.of(Duration.ZERO));
    assertThat(leases.acquire(Provider.STOCKX, other, DAY))
        .hasValueSatisfying(acquired -> assertThat(acquired.callsToday()).isEqualTo(3));
  }

  @Test
  void a_silent_holder_s_lease_is_taken_over_and_lost_to_it() throws InterruptedException {
    VenueLeases leases = leases(SHORT);
    leases.acquire(Provider.STOCKX, one, DAY);
    Thread.sleep(SHORT.plusMillis(20));

    VenueLeases.Acquired taken = leases.acquire(Provider.STOCKX, other, DAY).orElseThrow();

    // The dead one may have sent a request a moment ago, so the pace is counted from now.
    assertThat(taken.idle()).hasValueSatisfying(idle -> assertThat(idle).isLessThan(SHORT));
    assertThat(taken.callsToday()).isEqualTo(1);
    assertThat(leases.renew(Provider.STOCKX, one, DAY, 1)).isFalse();
    leases.release(Provider.STOCKX, one, DAY, 1, Optional.empty());
    assertThat(leases.renew(Provider.STOCKX, other, DAY, 0)).isTrue();
  }

  @Test
  void a_holder_that_tells_it_lives_is_not_taken_over() throws InterruptedException {
    VenueLeases leases = leases(Duration.ofMillis(150));
    leases.acquire(Provider.ALIAS, one, DAY);
    for (int i = 0; i < 4; i++) {
      Thread.sleep(50);
      assertThat(leases.renew(Provider.ALIAS, one, DAY, 1)).isTrue();
    }
    assertThat(leases.acquire(Provider.ALIAS, other, DAY)).isEmpty();
  }

  @Test
  void calls_are_counted_per_utc_day() {
    VenueLeases leases = leases(Duration.ofSeconds(60));
    leases.acquire(Provider.STOCKX, one, DAY);
    leases.renew(Provider.STOCKX, one, DAY, 20);
    leases.release(Provider.STOCKX, one, DAY, 4, Optional.of(Duration.ZERO));

    assertThat(callsOf(leases, DAY)).isEqualTo(24);
    assertThat(callsOf(leases, DAY.plusDays(1))).isZero();
  }

  @Test
  void the_quota_of_the_day_closes_the_gate() {
    test.database()
        .update(
            "insert into soletape.venue_leases (provider, quota_day, calls_today)"
                + " values ('stockx', ?, 24999)",
            DAY);
    VenueTurn turn = turn(Provider.STOCKX, Tape.UNPACED);

    turn.beforeRequest();
    turn.afterRequest();

    assertThatThrownBy(turn::beforeRequest)
        .isInstanceOf(GateClosed.class)
        .hasMessage("StockX's 25000 calls of the day are used up");
    turn.close();
    clock.set("2026-03-03T00:00:00Z");
    try (VenueTurn next = turn(Provider.STOCKX, Tape.UNPACED)) {
      next.beforeRequest();
      next.afterRequest();
    }
  }

  @Test
  void alias_publishes_no_quota() {
    test.database()
        .update(
            "insert into soletape.venue_leases (provider, quota_day, calls_today)"
                + " values ('alias', ?, 900000)",
            DAY);
    try (VenueTurn turn = turn(Provider.ALIAS, Tape.UNPACED)) {
      turn.beforeRequest();
      assertThat(turn.calls()).isEqualTo(1);
    }
  }

  @Test
  void a_turn_whose_lease_was_taken_over_sends_nothing_more() throws InterruptedException {
    PollingRules rules = new PollingRules(Duration.ZERO, 0, SHORT);
    VenueTurn turn = turn(Provider.STOCKX, rules);
    turn.beforeRequest();
    turn.afterRequest();
    test.database()
        .update("update soletape.venue_leases set holder = ? where holder is not null", other);
    Thread.sleep(SHORT);

    assertThatThrownBy(turn::beforeRequest)
        .isInstanceOf(GateClosed.class)
        .hasMessageContaining("taken over");
    assertThat(turn.calls()).isEqualTo(1);
  }

  @Test
  void a_turn_renews_its_lease_while_it_works_and_while_it_waits() throws InterruptedException {
    PollingRules rules = new PollingRules(Duration.ZERO, 0, Duration.ofMillis(200));
    try (VenueTurn turn = turn(Provider.STOCKX, rules)) {
      for (int i = 0; i < 3; i++) {
        turn.beforeRequest();
        turn.afterRequest();
        turn.pause(Duration.ofMillis(70));
      }
      assertThat(leases(rules.leaseExpiry()).acquire(Provider.STOCKX, other, DAY)).isEmpty();
    }
  }

  @Test
  void a_request_may_outlast_the_lease_s_expiry() throws InterruptedException {
    PollingRules rules = new PollingRules(Duration.ZERO, 0, Duration.ofMillis(200));
    try (VenueTurn turn = turn(Provider.STOCKX, rules)) {
      turn.beforeRequest();
      for (int i = 0; i < 6; i++) {
        Thread.sleep(100);
        assertThat(leases(rules.leaseExpiry()).acquire(Provider.STOCKX, other, DAY)).isEmpty();
      }
      turn.afterRequest();
    }
    assertThat(callsOf(leases(rules.leaseExpiry()), DAY)).isEqualTo(1);
  }

  @Test
  void a_turn_that_lasts_past_midnight_has_the_new_day_s_quota() {
    test.database()
        .update(
            "insert into soletape.venue_leases (provider, quota_day, calls_today)"
                + " values ('stockx', ?, 24999)",
            DAY);
    try (VenueTurn turn = turn(Provider.STOCKX, Tape.UNPACED)) {
      turn.beforeRequest();
      turn.afterRequest();
      clock.set("2026-03-03T00:00:01Z");
      turn.beforeRequest();
      turn.afterRequest();
      assertThat(turn.calls()).isEqualTo(2);
    }
  }

  @Test
  void a_wait_that_would_outlast_the_time_box_is_not_begun() {
    TimeBox box = TimeBox.of(Duration.ofMillis(500));
    try (VenueTurn turn =
        VenueTurn.take(leases(Duration.ofSeconds(60)), Provider.STOCKX, Tape.UNPACED, clock, box)
            .orElseThrow()) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> turn.pause(Duration.ofSeconds(30)))
          .isInstanceOf(GateClosed.class)
          .hasMessageContaining("time box");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_stopped_box_wakes_who_sleeps_in_it() throws InterruptedException {
    TimeBox box = Tape.anHour();
    Thread sleeper =
        Thread.ofVirtual().start(() -> box.sleepsFor(Duration.ofMinutes(30).toNanos()));
    box.stop();
    assertThat(sleeper.join(Duration.ofSeconds(10))).isTrue();
    assertThat(box.isOver()).isTrue();
  }

  private int callsOf(VenueLeases leases, LocalDate day) {
    UUID holder = UUID.randomUUID();
    int calls = leases.acquire(Provider.STOCKX, holder, day).orElseThrow().callsToday();
    leases.release(Provider.STOCKX, holder, day, 0, Optional.empty());
    return calls;
  }

  private VenueTurn turn(Provider provider, PollingRules rules) {
    return VenueTurn.take(leases(rules.leaseExpiry()), provider, rules, clock, Tape.anHour())
        .orElseThrow();
  }

  private VenueLeases leases(Duration expiry) {
    return new VenueLeases(test.database(), expiry);
  }
}
