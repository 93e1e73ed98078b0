package org.soletape.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.venue.RequestGate;

/**
 * The right to send requests to one venue, held through its lease. It keeps the pace, counts from
 * the end of one request to the start of the next so that the venue never sees two closer than
 * that, keeps the lease alive, and ends with the time box or the day's quota.
 */
final class VenueTurn implements RequestGate, AutoCloseable {
  /** So often a lease is renewed before it could expire. */
  private static final int RENEWALS = 4;

  /** How often a free lease is looked for. */
  static final long LOOK_AGAIN_NANOS = Duration.ofMillis(500).toNanos();

  private final VenueLeases leases;
  private final Provider provider;
  private final UUID holder;
  private final PollingRules rules;
  private final Clock clock;
  private final TimeBox timeBox;
  private final int callsBefore;

  private Optional<Long> lastRequest;
  private long lastRenewal = System.nanoTime();
  private int calls;
  private int unsaved;

  private VenueTurn(
      VenueLeases leases,
      Provider provider,
      UUID holder,
      PollingRules rules,
      Clock clock,
      TimeBox timeBox,
      VenueLeases.Acquired acquired) {
    this.leases = leases;
    this.provider = provider;
    this.holder = holder;
    this.rules = rules;
    this.clock = clock;
    this.timeBox = timeBox;
    this.callsBefore = acquired.callsToday();
    this.lastRequest = acquired.idle().map(idle -> System.nanoTime() - idle.toNanos());
  }

  /** Takes the venue's lease; empty when somebody else is draining it. */
  static Optional<VenueTurn> take(
      VenueLeases leases, Provider provider, PollingRules rules, Clock clock, TimeBox timeBox) {
    UUID holder = UUID.randomUUID();
    return leases
        .acquire(provider, holder, day(clock))
        .map(acquired -> new VenueTurn(leases, provider, holder, rules, clock, timeBox, acquired));
  }

  /** Takes the venue's lease as soon as it is free. */
  static VenueTurn await(
      VenueLeases leases, Provider provider, PollingRules rules, Clock clock, TimeBox timeBox) {
    Optional<VenueTurn> turn = take(leases, provider, rules, clock, timeBox);
    while (turn.isEmpty()) {
      timeBox.sleep(LOOK_AGAIN_NANOS);
      turn = take(leases, provider, rules, clock, timeBox);
    }
    return turn.get();
  }

  @Override
  public void beforeRequest() {
    requireQuota();
    timeBox.requireOpen();
    lastRequest.ifPresent(end -> timeBox.sleep(rules.pace().toNanos() - (System.nanoTime() - end)));
    renewWhenDue();
    calls++;
    unsaved++;
  }

  @Override
  public void afterRequest() {
    lastRequest = Optional.of(System.nanoTime());
  }

  @Override
  public void pause(Duration duration) {
    timeBox.sleep(duration.toNanos());
    renewWhenDue();
  }

  /** Requests sent in this turn. */
  int calls() {
    return calls;
  }

  @Override
  public void close() {
    Optional<Duration> sinceRequest =
        calls == 0
            ? Optional.empty()
            : lastRequest.map(end -> Duration.ofNanos(System.nanoTime() - end));
    leases.release(provider, holder, day(clock), unsaved, sinceRequest);
  }

  private void requireQuota() {
    Optional<Integer> quota = rules.quota(provider);
    if (quota.isPresent() && callsBefore + calls >= quota.get()) {
      throw new GateClosed(
          "%s's %d calls of the day are used up".formatted(provider.label(), quota.get()));
    }
  }

  private void renewWhenDue() {
    if (System.nanoTime() - lastRenewal < rules.leaseExpiry().toNanos() / RENEWALS) {
      return;
    }
    if (!leases.renew(provider, holder, day(clock), unsaved)) {
      throw new GateClosed("another sync has taken over " + provider.label());
    }
    unsaved = 0;
    lastRenewal = System.nanoTime();
  }

  private static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
