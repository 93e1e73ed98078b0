package org.soletape.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.Session;

/**
 * Who is signed in on which browser. The browser keeps a ticket, {@code token.signature}; the
 * database knows the token's hash alone. A ticket that we did not sign never reaches the database.
 */
public record Sessions(Database database, SigningKey key, Clock clock) {
  /** How long a session lasts from its start. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final String TICKET = "ticket";
  private static final String FORM = "form";
  private static final int LONGEST_TICKET = 200;

  /**
   * A session under way.
   *
   * @param formToken what the session's own pages put into their forms
   */
  public record SignedIn(Person person, String formToken) {
    @Override
    public String toString() {
      return "SignedIn[" + person.id() + "]";
    }
  }

  /** Starts a session with a token of its own and returns the ticket for the browser. */
  public String start(UUID userId) {
    Instant now = clock.instant();
    try {
      return ticket(started(userId, now));
    } catch (DatabaseException e) {
      e.requireReadOnly();
      return ticket(InterimTicket.make(userId, now).token());
    }
  }

  private String ticket(RandomToken token) {
    return token.text() + "." + key.sign(TICKET, token.text());
  }

  private RandomToken started(UUID userId, Instant now) {
    RandomToken token = RandomToken.make();
    database.update(
        """
        insert into soletape.sessions (token_hash, user_id, created_at, expires_at)
        values (?, ?, ?, ?)
        """,
        token.hash(),
        userId,
        now,
        now.plus(LIFE));
    return token;
  }

  /** Whose ticket it is, with one query; empty when it is forged, over or revoked. */
  public Optional<SignedIn> find(String ticket) {
    return token(ticket)
        .flatMap(
            token ->
                person(token)
                    .or(() -> InterimTicket.of(token).flatMap(this::person))
                    .map(who -> new SignedIn(who, key.sign(FORM, token.text()))));
  }

  /** Gives an interim ticket its row, or believes it while the database takes none. */
  private Optional<Person> person(InterimTicket interim) {
    if (!interim.isBelieved(clock.instant())) {
      return Optional.empty();
    }
    try {
      database.update(
          """
          insert into soletape.sessions (token_hash, user_id, created_at, expires_at)
          select ?, a.id, ?::timestamptz, ?::timestamptz from soletape.accounts a
          where a.id = ? and (a.devices_since is null or a.devices_since < ?)
          on conflict do nothing
          """,
          interim.token().hash(),
          interim.issued(),
          interim.issued().plus(LIFE),
          interim.userId(),
          interim.issued());
      return person(interim.token());
    } catch (DatabaseException e) {
      if (!e.takesNoWrites()) {
        throw e;
      }
      return believed(interim);
    }
  }

  private Optional<Person> believed(InterimTicket interim) {
    return database.find(
        "select "
            + Person.COLUMNS
            + """
             from soletape.accounts a
            where a.id = ? and (a.devices_since is null or a.devices_since < ?)
            """,
        Person::read,
        interim.userId(),
        interim.issued());
  }

  /**
   * Ends the session of this ticket. While the database takes no writes nothing can be revoked; the
   * browser forgets its ticket all the same.
   */
  public void end(String ticket) {
    try {
      token(ticket).ifPresent(this::end);
    } catch (DatabaseException e) {
      e.requireReadOnly();
    }
  }

  private void end(RandomToken token) {
    database.transaction(
        session -> {
          InterimTicket.of(token).ifPresent(interim -> forgetDevices(session, interim.userId()));
          return session.update("delete from soletape.sessions where token_hash = ?", token.hash());
        });
  }

  /** Ends every session of a person; none of their browsers is known any more. */
  public void endAll(UUID userId) {
    database.transaction(
        session -> {
          forgetDevices(session, userId);
          return session.update("delete from soletape.sessions where user_id = ?", userId);
        });
  }

  /** Deletes what is over. */
  public static int prune(Session session, Instant now) {
    return session.update("delete from soletape.sessions where expires_at <= ?", now);
  }

  /** Ends every session of a person except the one of this ticket. */
  void endOthers(Session session, UUID userId, String ticket) {
    forgetDevices(session, userId);
    session.update(
        "delete from soletape.sessions where user_id = ? and token_hash is distinct from ?",
        userId,
        token(ticket).map(RandomToken::hash).orElse(new byte[0]));
  }

  private void forgetDevices(Session session, UUID userId) {
    session.update(
        "update soletape.accounts set devices_since = ? where id = ?", clock.instant(), userId);
  }

  private Optional<Person> person(RandomToken token) {
    return database.find(
        "select "
            + Person.COLUMNS
            + """
             from soletape.sessions s join soletape.accounts a on a.id = s.user_id
            where s.token_hash = ? and s.expires_at > ?
            """,
        Person::read,
        token.hash(),
        clock.instant());
  }

  private Optional<RandomToken> token(String ticket) {
    int dot = ticket.indexOf('.');
    if (dot < 1 || ticket.length() > LONGEST_TICKET) {
      return Optional.empty();
    }
    String token = ticket.substring(0, dot);
    return key.isSignedBy(ticket.substring(dot + 1), TICKET, token)
        ? Optional.of(new RandomToken(token))
        : Optional.empty();
  }
}
