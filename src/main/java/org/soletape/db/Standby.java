package org.soletape.db;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hot standby that answers reads in the primary's place while it can be reached, is not far
 * behind, and has everything that was shown already. Otherwise it is left for the primary, and
 * looked at again beside later reads: while nobody asks, neither server is.
 */
public final class Standby implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

  /** In use it is looked at so often; left for a trouble that lasts, so long. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private static final Duration CATCHES_UP = Duration.ofSeconds(1);
  private static final Duration TRY_AGAIN = Duration.ofMillis(10);
  private static final int TRIES = 10;

  private static final String WRITTEN =
      """
      select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as position,
        (select system_identifier from pg_control_system()) as cluster
      """;

  private static final String SILENT = "it does not answer";
  private static final String UNTOLD = "the primary does not tell how far it is";
  private static final String NOT_IT = "it is no standby of the primary as it was read before";
  private static final String BEHIND = "it is behind the primary";
  private static final String LACKS = "it lacks what was shown already";

  private final StandbyServer server;
  private final Database primary;
  private final Clock clock;
  private final Replication replication = new Replication();
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicReference<State> state;
  private volatile long cluster;

  /**
   * Has not looked yet.
   *
   * @param primary asked how far it is
   * @param clock tells how far the standby is behind
   */
  public Standby(DatabaseUrl url, Database primary, Clock clock) {
    this.server = new StandbyServer(url);
    this.primary = primary;
    this.clock = clock;
    this.state =
        new AtomicReference<>(
            new State(
                Phase.UNKNOWN,
                new StandbyState(clock.instant(), Optional.of("nothing was read so far")),
                System.nanoTime()));
  }

  private enum Phase {
    /** Nothing is known about it at present. */
    UNKNOWN,
    /** Every read is the primary's, and what it shows is not remembered. */
    LEFT,
    /** Every read is the primary's still, and what it shows is remembered. */
    ENTERED,
    IN_USE
  }

  private record State(Phase phase, StandbyState told, long lookAt) {}

  /** The primary for public reads, which the standby answers when it can. */
  public Database reads() {
    return primary.beside(new Reads());
  }

  /** The primary itself; what is written through this is shown by public reads from then on. */
  public Database writes() {
    return primary.beside(new Writes());
  }

  /** Where public reads come from. */
  public StandbyState state() {
    return state.get().told();
  }

  @Override
  public void close() {
    server.close();
  }

  private class Writes implements Database.Replica {
    @Override
    public <T> T read(Function<Session, T> work, Supplier<T> atPrimary) {
      return atPrimary.get();
    }

    @Override
    public void written() {
      shown();
    }
  }

  private final class Reads extends Writes {
    @Override
    public <T> T read(Function<Session, T> work, Supplier<T> atPrimary) {
      if (isFit()) {
        try {
          return server.read(work, Standby.this::isStillIt);
        } catch (DatabaseException e) {
          failed(e);
        }
      }
      T result = atPrimary.get();
      shown();
      return result;
    }
  }

  private boolean isFit() {
    State now = state.get();
    return switch (now.phase()) {
      case ENTERED -> false;
      case UNKNOWN -> look(now);
      case LEFT -> {
        lookBeside(now);
        yield false;
      }
      case IN_USE -> isFitStill(now);
    };
  }

  private boolean isFitStill(State now) {
    if (!replication.isRecent(clock.instant())) {
      return look(now);
    }
    lookBeside(now);
    return replication.hasAllShown() || look(now);
  }

  private void lookBeside(State now) {
    if (System.nanoTime() - now.lookAt() >= 0 && !looking.isLocked()) {
      Thread.ofVirtual().name("standby").start(() -> look(now));
    }
  }

  /** Whether it may be read from now. Nobody looks twice at a time, or after somebody else has. */
  private boolean look(State before) {
    if (!looking.tryLock()) {
      return false;
    }
    try {
      return state.get().equals(before)
          && (before.phase() == Phase.IN_USE ? stays() : enters(before));
    } catch (DatabaseException e) {
      leave(words(e));
      return false;
    } finally {
      looking.unlock();
    }
  }

  /** What was shown is known, so the primary need not answer. */
  private boolean stays() {
    boolean fit = catchesUp(looksAtPrimary());
    if (!fit) {
      leave(replication.isRecent(clock.instant()) ? LACKS : BEHIND);
    }
    State now = state.updateAndGet(known -> known.phase() == Phase.IN_USE ? used(known) : known);
    return fit && now.phase() == Phase.IN_USE;
  }

  private static State used(State known) {
    return new State(Phase.IN_USE, known.told(), System.nanoTime() + LOOK_AGAIN.toNanos());
  }

  /** What was shown so far is not known, but the primary had all of it. */
  private boolean enters(State before) {
    State entered = new State(Phase.ENTERED, before.told(), before.lookAt());
    if (!state.compareAndSet(before, entered)) {
      return false;
    }
    replication.forgetReplayed();
    boolean isThere = looksAtPrimary();
    if (!isThere || !shown() || !catchesUp(true)) {
      leave(isThere ? BEHIND : UNTOLD);
      return false;
    }
    StandbyState told = new StandbyState(clock.instant(), Optional.empty());
    boolean fit = state.compareAndSet(entered, used(new State(Phase.IN_USE, told, 0)));
    if (fit) {
      LOG.info("public reads come from the standby");
    }
    return fit;
  }

  private boolean looksAtPrimary() {
    Instant now = clock.instant();
    try {
      replication.written(now, written());
      return true;
    } catch (DatabaseException e) {
      return false;
    }
  }

  /** Asks the primary how far it is by now. */
  private long written() {
    return primary.get(
        WRITTEN,
        row -> {
          cluster = row.longInteger("cluster");
          return row.longInteger("position");
        });
  }

  /** Most of the time what the primary had a moment ago is here by now. */
  private boolean catchesUp(boolean primaryAnswers) {
    for (int i = 0; i < TRIES; i++) {
      StandbyServer.Replayed now = server.replayed();
      if (!isStillIt(now)) {
        throw new DatabaseException(new SQLException(NOT_IT, "55000"));
      }
      replication.replayed(now.position());
      if (!primaryAnswers) {
        replication.primaryAway(clock.instant());
      }
      if (replication.hasAllShown() && replication.isRecent(clock.instant())) {
        return true;
      }
      LockSupport.parkNanos(TRY_AGAIN.toNanos());
    }
    return false;
  }

  private boolean isStillIt(StandbyServer.Replayed now) {
    return now.recovers() && now.cluster() == cluster && replication.isAt(now.position());
  }

  private void failed(DatabaseException failure) {
    boolean isOfThisRead =
        failure.sqlState().startsWith("22") || failure.sqlState().startsWith("40");
    if (!isOfThisRead && !server.isBusy()) {
      leave(words(failure));
    }
  }

  private static String words(DatabaseException failure) {
    return failure.isConnectionLoss() ? SILENT : "it refuses: " + failure.getMessage();
  }

  private void leave(String why) {
    Instant now = clock.instant();
    State before = state.getAndUpdate(known -> left(known, now, why));
    if (!before.told().trouble().equals(Optional.of(why))) {
      LOG.warn("public reads leave the standby: {}", why);
    }
  }

  private static State left(State known, Instant now, String why) {
    Instant since = known.told().isInUse() ? now : known.told().since();
    Duration pause = why.equals(LACKS) ? CATCHES_UP : LOOK_AGAIN;
    return new State(
        Phase.LEFT, new StandbyState(since, Optional.of(why)), System.nanoTime() + pause.toNanos());
  }

  /** Remembers that what the primary has by now may have been shown; false when it is unknown. */
  private boolean shown() {
    Phase phase = state.get().phase();
    if (phase == Phase.LEFT || phase == Phase.UNKNOWN) {
      return false;
    }
    try {
      replication.shown(written());
      return true;
    } catch (DatabaseException e) {
      leave(UNTOLD);
      return false;
    }
  }
}
