package org.soletape.account;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.Row;
import org.soletape.db.Session;

/**
 * Limits failed sign-ins. An e-mail may fail a few times from one address; from all addresses
 * together it may fail often, so that its owner still gets in from elsewhere while one address
 * hammers; and one address may fail often over all e-mails, unless it may be everybody's. A browser
 * the owner signed in on before has a limit of its own, whatever strangers have used up. Counts are
 * shared by all replicas through the database; who is blocked is remembered here and costs no
 * query.
 */
public final class SignInThrottle {
  static final int FROM_ONE_ADDRESS = 10;
  static final int FROM_ANYWHERE = 100;
  static final int OF_AN_ADDRESS = 100;
  static final int FROM_ONE_DEVICE = 10;
  static final int NEW_ACCOUNTS = 30;

  /** Counting begins anew this long after the first failure. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int REMEMBERED = 10_000;

  private final Database database;
  private final SigningKey key;
  private final Clock clock;
  private final KnownDevices devices;
  private final FailuresHere here;
  private final Map<String, Instant> blocked = new LinkedHashMap<>();

  public SignInThrottle(Database database, SigningKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
    this.here = new FailuresHere(clock);
    this.devices = new KnownDevices(database, key, clock);
  }

  KnownDevices devices() {
    return devices;
  }

  record Limit(String key, int most) {}

  /** An attempt, with the limits it counts against and the one that is its owner's alone. */
  record Attempt(List<Limit> limits, Limit owned) {}

  record Count(String key, int failures, Instant windowEnds) {}

  /** Deletes counts whose window is over. */
  public static int prune(Session session, Instant now) {
    return session.update("delete from soletape.sign_in_failures where window_ends <= ?", now);
  }

  /** Counts a new account against its address; the time to wait when there are too many. */
  public Optional<Duration> admitNewAccount(ClientAddress from) {
    return admit(List.of(limit(NEW_ACCOUNTS, "new", from.text())));
  }

  /**
   * What is limited about an attempt.
   *
   * @param device the mark of a browser that was signed in before; empty for any other
   */
  Attempt attempt(EmailAddress email, ClientAddress from, Optional<String> device) {
    Optional<Limit> known =
        device.filter(mark -> devices.isKnown(email, device)).map(mark -> ofDevice(email, mark));
    return new Attempt(
        known.map(List::of).orElseGet(() -> limits(email, from)),
        known.orElseGet(() -> pair(email, from)));
  }

  /** Counts an attempt as failed; the time to wait when it must not be made. */
  Optional<Duration> admit(Attempt attempt) {
    return admit(attempt.limits());
  }

  /** The attempt could not be made after all. */
  void takeBack(Attempt attempt) {
    try {
      takeBackForAll(keys(attempt.limits()));
    } catch (DatabaseException e) {
      e.requireReadOnly();
      here.takeBack(List.of(keys(attempt.limits())));
    }
  }

  private void takeBackForAll(String[] keys) {
    database.update(
        """
        update soletape.sign_in_failures f set failures = greatest(f.failures - 1, 0)
        from (select key from soletape.sign_in_failures where key = any (?) order by key for update)
          as mine
        where f.key = mine.key
        """,
        (Object) keys);
  }

  /** The attempt was right: this address, or this browser, is the owner's. */
  void succeed(Attempt attempt) {
    takeBack(attempt);
    try {
      database.update("delete from soletape.sign_in_failures where key = ?", attempt.owned().key());
    } catch (DatabaseException e) {
      e.requireReadOnly();
      here.forget(attempt.owned().key());
    }
  }

  private Optional<Duration> admit(List<Limit> limits) {
    return remembered(limits).or(() -> exceeded(limits, known(limits), 0)).or(() -> count(limits));
  }

  /** Of attempts at the same moment, those that come too late are refused here. */
  private Optional<Duration> count(List<Limit> limits) {
    try {
      return countForAll(limits);
    } catch (DatabaseException e) {
      e.requireReadOnly();
      return exceeded(limits, here.count(List.of(keys(limits))), 1);
    }
  }

  private Optional<Duration> countForAll(List<Limit> limits) {
    Instant now = clock.instant();
    List<Count> counts =
        database.list(
            """
            insert into soletape.sign_in_failures as f (key, failures, window_ends)
            select key, 1, ? from unnest(?::text[]) as keys(key) order by key
            on conflict (key) do update set
              failures = case when f.window_ends <= ? then 1 else f.failures + 1 end,
              window_ends =
                case when f.window_ends <= ? then excluded.window_ends else f.window_ends end
            returning key, failures, window_ends
            """,
            SignInThrottle::read,
            now.plus(WINDOW),
            keys(limits),
            now,
            now);
    return exceeded(limits, counts, 1);
  }

  private List<Count> known(List<Limit> limits) {
    return database.list(
        """
        select key, failures, window_ends from soletape.sign_in_failures
        where key = any (?) and window_ends > ?
        """,
        SignInThrottle::read,
        keys(limits),
        clock.instant());
  }

  private static Count read(Row row) throws SQLException {
    return new Count(row.text("key"), row.integer("failures"), row.instant("window_ends"));
  }

  private Optional<Duration> exceeded(List<Limit> limits, List<Count> counts, int thisOne) {
    Optional<Instant> until = Optional.empty();
    for (Limit limit : limits) {
      for (Count count : counts) {
        if (count.key().equals(limit.key()) && count.failures() - thisOne >= limit.most()) {
          remember(count);
          until = Optional.of(count.windowEnds());
        }
      }
    }
    return until.map(end -> Duration.between(clock.instant(), end));
  }

  private Optional<Duration> remembered(List<Limit> limits) {
    Instant now = clock.instant();
    synchronized (blocked) {
      return limits.stream()
          .map(limit -> blocked.get(limit.key()))
          .filter(end -> end != null && end.isAfter(now))
          .findFirst()
          .map(end -> Duration.between(now, end));
    }
  }

  private void remember(Count count) {
    synchronized (blocked) {
      blocked.remove(count.key());
      blocked.put(count.key(), count.windowEnds());
      if (blocked.size() > REMEMBERED) {
        blocked.remove(blocked.keySet().iterator().next());
      }
    }
  }

  private List<Limit> limits(EmailAddress email, ClientAddress from) {
    List<Limit> limits = new ArrayList<>();
    limits.add(pair(email, from));
    limits.add(limit(FROM_ANYWHERE, "email", email.folded()));
    if (!from.mayBeEverybody()) {
      limits.add(limit(OF_AN_ADDRESS, "address", from.text()));
    }
    return limits;
  }

  private Limit ofDevice(EmailAddress email, String mark) {
    return limit(FROM_ONE_DEVICE, "device", email.folded() + '\0' + mark);
  }

  private Limit pair(EmailAddress email, ClientAddress from) {
    return limit(FROM_ONE_ADDRESS, "pair", email.folded() + '\0' + from.text());
  }

  /** E-mails and addresses are kept as signatures, which nobody without the key can look up. */
  private Limit limit(int most, String kind, String what) {
    return new Limit(key.sign("throttle " + kind, what), most);
  }

  private static String[] keys(List<Limit> limits) {
    return limits.stream().map(Limit::key).toArray(String[]::new);
  }
}
