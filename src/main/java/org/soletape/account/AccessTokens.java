package org.soletape.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;

/** Named tokens for programs, made by their owner and revocable one by one. */
public record AccessTokens(Database database, Clock clock) implements BearerTokens {
  /** What every token of ours begins with, so that a leaked one is recognised. */
  public static final String PREFIX = "solt_";

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 60;

  /** A token in force, without its secret. */
  public record Listed(UUID id, String name, Instant createdAt) {}

  /** Makes a token; the text is returned here once and cannot be had again. */
  public String make(UUID userId, String name) {
    RandomToken token = new RandomToken(PREFIX + RandomToken.make().text());
    database.update(
        """
        insert into soletape.access_tokens (user_id, name, token_hash, created_at)
        values (?, ?, ?, ?)
        """,
        userId,
        name,
        token.hash(),
        clock.instant());
    return token.text();
  }

  /** The tokens of a person that are in force, newest first. */
  public List<Listed> of(UUID userId) {
    return database.list(
        """
        select id, name, created_at from soletape.access_tokens
        where user_id = ? and revoked_at is null
        order by created_at desc, id
        """,
        row -> new Listed(row.uuid("id"), row.text("name"), row.instant("created_at")),
        userId);
  }

  /** Revokes a token of this person; false when there is no such token in force. */
  public boolean revoke(UUID userId, UUID id) {
    return database.update(
            """
            update soletape.access_tokens set revoked_at = ?
            where id = ? and user_id = ? and revoked_at is null
            """,
            clock.instant(),
            id,
            userId)
        > 0;
  }

  @Override
  public Optional<Person> find(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return database.find(
        "select "
            + Person.COLUMNS
            + """
             from soletape.access_tokens t join soletape.accounts a on a.id = t.user_id
            where t.token_hash = ? and t.revoked_at is null
            """,
        Person::read,
        new RandomToken(token).hash());
  }
}
