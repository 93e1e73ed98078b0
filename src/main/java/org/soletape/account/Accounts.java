package org.soletape.account;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;

/**
 * The people who may keep an inventory here.
 *
 * @param personal what else is kept about people, and leaves with the account
 */
public record Accounts(
    Database database, Passwords passwords, Clock clock, List<PersonalData> personal) {
  private static final String UNIQUE_VIOLATION = "23505";

  public Accounts {
    personal = List.copyOf(personal);
  }

  private record Known(Person person, Optional<String> passwordHash) {}

  /**
   * Opens an account.
   *
   * @throws EmailTaken when there is one with this e-mail, however it is capitalised
   * @throws IllegalArgumentException saying what is wrong with the e-mail or the password
   * @throws TryLater when too many wait for a password already
   */
  public Person open(String email, String password) {
    EmailAddress address =
        EmailAddress.read(email)
            .orElseThrow(() -> new IllegalArgumentException("This is no e-mail address."));
    Passwords.problem(password)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("The password will not do. " + problem);
            });
    requireFree(address);
    return insert(address, passwords.hash(password));
  }

  /** The account with this e-mail; of several that came from Supabase the newest. */
  public Optional<Person> find(String email) {
    return EmailAddress.read(email)
        .flatMap(
            address ->
                database.find(
                    """
                    select id, email from soletape.accounts where lower(email) = ?
                    order by (password_hash is null), created_at desc limit 1
                    """,
                    row -> new Person(row.uuid("id"), row.text("email")),
                    address.folded()));
  }

  /**
   * Who this e-mail and password belong to. An unknown e-mail takes as much work as a wrong
   * password.
   *
   * @throws TryLater when too many wait for a password already
   */
  public Optional<Person> withPassword(EmailAddress email, String password) {
    Optional<Known> known =
        database.find(
            """
            select id, email, password_hash from soletape.accounts
            where lower(email) = ? and password_hash is not null
            """,
            row ->
                new Known(
                    new Person(row.uuid("id"), row.text("email")),
                    row.optionalText("password_hash")),
            email.folded());
    boolean right = passwords.matches(password, known.flatMap(Known::passwordHash));
    return right ? known.map(Known::person) : Optional.empty();
  }

  /**
   * Sets another password and ends every session except the one that asks.
   *
   * @param ticket what the asking browser keeps
   */
  public void changePassword(UUID id, String password, Sessions sessions, String ticket) {
    String hash = passwords.hash(password);
    database.transaction(
        session -> {
          session.update("update soletape.accounts set password_hash = ? where id = ?", hash, id);
          sessions.endOthers(session, id, ticket);
          return id;
        });
  }

  /** Shows amounts to a person in a currency from now on; empty: in that of each place. */
  public void show(UUID id, Optional<Currency> currency) {
    database.update(
        "update soletape.accounts set display_currency = ? where id = ?",
        currency.map(Currency::getCurrencyCode),
        id);
  }

  /** Deletes an account with its sessions, its tokens and all personal data. */
  public void delete(UUID id) {
    database.transaction(
        session -> {
          personal.forEach(data -> data.deleteOf(session, id));
          return session.update("delete from soletape.accounts where id = ?", id);
        });
  }

  /**
   * Lets in a person whose password is kept elsewhere, under the e-mail they have there now.
   * Nothing is written for somebody who is known by it.
   */
  public Person admit(Person person) {
    if (!isKnown(person)) {
      database.update(
          """
          insert into soletape.accounts (id, email, created_at) values (?, ?, ?)
          on conflict (id) do update set email = excluded.email
          """,
          person.id(),
          person.email(),
          clock.instant());
    }
    return person;
  }

  private boolean isKnown(Person person) {
    return database
        .find(
            "select id from soletape.accounts where id = ? and email = ?",
            row -> row.uuid("id"),
            person.id(),
            person.email())
        .isPresent();
  }

  private void requireFree(EmailAddress email) {
    boolean taken =
        database.get(
            """
            select exists (select from soletape.accounts
              where lower(email) = ? and password_hash is not null) as taken
            """,
            row -> row.bool("taken"),
            email.folded());
    if (taken) {
      throw new EmailTaken();
    }
  }

  private Person insert(EmailAddress email, String hash) {
    try {
      return database.get(
          """
          insert into soletape.accounts (email, password_hash, created_at) values (?, ?, ?)
          returning id
          """,
          row -> new Person(row.uuid("id"), email.text()),
          email.text(),
          hash,
          clock.instant());
    } catch (DatabaseException e) {
      if (e.sqlState().equals(UNIQUE_VIOLATION)) {
        throw new EmailTaken();
      }
      throw e;
    }
  }
}
