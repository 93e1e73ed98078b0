package org.soletape.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.Provider;
import org.soletape.venue.RequestGate;
import org.soletape.venue.RequestGate.GateClosed;

/**
 * The right to send requests to one venue, held through its lease. It keeps the pace, counts from
 * the end of one request to the start of the next so that the venue never sees two closer than
 * that, and ends with the time box or the day's quota. The lease is kept alive beside the requests:
 * one may take longer than a silent holder is believed to live.
 */
final class VenueTurn implements RequestGate, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VenueTurn.class);

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
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReentrantLock renewing = new ReentrantLock();
  private final AtomicInteger unsaved = new AtomicInteger();

  private Optional<Long> lastRequest;
  private LocalDate quotaDay;
  private int callsOfDay;
  private int calls;

  // Guarded by the lock.
  private long lastRenewal = System.nanoTime();

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
    this.quotaDay = day(clock);
    this.callsOfDay = acquired.callsToday();
    this.lastRequest = acquired.idle().map(idle -> System.nanoTime() - idle.toNanos());
  }

  /** Takes the venue's lease; empty when somebody else is draining it. */
  static Optional<VenueTurn> take(
      VenueLeases leases, Provider provider, PollingRules rules, Clock clock, TimeBox timeBox) {
    UUID holder = UUID.randomUUID();
    Optional<VenueTurn> turn =
        leases
            .acquire(provider, holder, day(clock))
            .map(
                acquired ->
                    new VenueTurn(leases, provider, holder, rules, clock, timeBox, acquired));
    turn.ifPresent(kept -> Thread.ofVirtual().name("lease").start(kept::keepAlive));
    return turn;
  }

  @Override
  public void beforeRequest() {
    requireQuota();
    timeBox.requireOpen();
    lastRequest.ifPresent(end -> timeBox.sleep(rules.pace().toNanos() - (System.nanoTime() - end)));
    renewWhenDue();
    calls++;
    callsOfDay++;
    unsaved.incrementAndGet();
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

  int calls() {
    return calls;
  }

  @Override
  public void close() {
    closed.countDown();
    Optional<Duration> sinceRequest =
        calls == 0
            ? Optional.empty()
            : lastRequest.map(end -> Duration.ofNanos(System.nanoTime() - end));
    renewing.lock();
    try {
      leases.release(provider, holder, day(clock), unsaved.get(), sinceRequest);
    } finally {
      renewing.unlock();
    }
  }

  /** A turn may last past midnight. */
  private void requireQuota() {
    LocalDate today = day(clock);
    if (!today.equals(quotaDay)) {
      quotaDay = today;
      callsOfDay = 0;
    }
    Optional<Integer> quota = provider.callsADay();
    if (quota.isPresent() && callsOfDay >= quota.get()) {
      throw new GateClosed(
          "%s's %d calls of the day are used up".formatted(provider.label(), quota.get()));
    }
  }

  private void keepAlive() {
    try {
      while (!closed.await(renewal().toMillis(), TimeUnit.MILLISECONDS)) {
        renewWhenDue();
      }
    } catch (GateClosed e) {
      // The next request finds the lease lost, too.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("the lease of {} could not be renewed: {}", provider.label(), e.getMessage());
    }
  }

  private void renewWhenDue() {
    renewing.lock();
    try {
      if (System.nanoTime() - lastRenewal < renewal().toNanos()) {
        return;
      }
      int told = unsaved.get();
      if (!leases.renew(provider, holder, day(clock), told)) {
        throw new GateClosed("another sync has taken over " + provider.label());
      }
      unsaved.addAndGet(-told);
      lastRenewal = System.nanoTime();
    } finally {
      renewing.unlock();
    }
  }

  private Duration renewal() {
    return rules.leaseExpiry().dividedBy(RENEWALS);
  }

  private static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
