package org.soletape.notice;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.account.RandomToken;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.notice.outgoing.Target;

/**
 * The ways people want to be told: {@code soletape.notice_channels}.
 *
 * @param loopback whether addresses may be this machine itself, for tests and the demo
 */
public record Channels(Database database, boolean loopback) {
  /** How many one person may have. */
  public static final int MOST = 10;

  private static final String OF =
      """
      select id, kind, label, address, made_at, failing_since, off_at, given_up
      from soletape.notice_channels where user_id = ? order by made_at, id
      """;

  private static final String INSERT =
      """
      insert into soletape.notice_channels (id, user_id, kind, label, address, secret, site, made_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FORGET_BROWSER =
      "delete from soletape.notice_channels where kind = 'push' and address = ?";

  private static final String FEED =
      """
      select id, user_id, made_at from soletape.notice_channels
      where secret = ? and kind = 'feed' and off_at is null
      """;

  private static final String SWITCH_ON =
      """
      update soletape.notice_channels set off_at = null, given_up = false, failing_since = null
      where id = ? and user_id = ?
      """;

  private static final String SWITCH_OFF =
      """
      update soletape.notice_channels set off_at = ?, given_up = false
      where id = ? and user_id = ? and off_at is null
      """;

  /**
   * What was added.
   *
   * @param secret told this once: the path of a feed, or what signatures of a webhook are made with
   */
  public record Added(UUID id, Optional<String> secret) {
    @Override
    public String toString() {
      return "Added[" + id + "]";
    }
  }

  /** Whose a feed is. */
  public record Feed(UUID id, UUID userId, Instant madeAt) {}

  /** A person's, oldest first. */
  public List<Channel> of(UUID userId) {
    return database.list(OF, Channels::read, userId);
  }

  /**
   * Adds one. A browser belongs to whoever asks for messages in it now: it replaces what it was
   * before, whoever's that was.
   *
   * @throws IllegalArgumentException saying in a sentence what is wrong
   */
  public Added add(UUID userId, ChannelEntry entry, Instant now) {
    String label = label(entry);
    Optional<String> address =
        entry.kind() == ChannelKind.FEED
            ? Optional.empty()
            : Optional.of(entry.kind().read(entry.address(), loopback).address());
    ChannelSecret secret = ChannelSecret.of(entry);
    UUID id = UUID.randomUUID();
    database.transaction(
        session -> {
          address
              .filter(known -> entry.kind() == ChannelKind.PUSH)
              .ifPresent(known -> session.update(FORGET_BROWSER, known));
          requireRoom(session, userId);
          return session.update(
              INSERT,
              id,
              userId,
              entry.kind().id(),
              label,
              address,
              secret.kept().orElse(null),
              entry.site(),
              now);
        });
    return new Added(id, secret.told());
  }

  private static String label(ChannelEntry entry) {
    String label = entry.label().isBlank() ? entry.kind().label() : entry.label().strip();
    if (label.codePointCount(0, label.length()) > Channel.LONGEST_LABEL
        || label.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name is one line of 1 to 60 characters.");
    }
    return label;
  }

  private static void requireRoom(Session session, UUID userId) {
    // Two at once could pass the limit together.
    session.lock("soletape.notice_channels " + userId);
    int present =
        session.get(
            "select count(*)::int as present from soletape.notice_channels where user_id = ?",
            row -> row.integer("present"),
            userId);
    if (present >= MOST) {
      throw new IllegalArgumentException(
          "You have " + MOST + " of these, which is the most: remove one first.");
    }
  }

  /** The feed that is read at a secret path. */
  public Optional<Feed> feed(String secret) {
    return database.find(
        FEED,
        row -> new Feed(row.uuid("id"), row.uuid("user_id"), row.instant("made_at")),
        new RandomToken(secret).hash());
  }

  /** Sends to it again, also after it was given up; whether the person has it. */
  public boolean switchOn(UUID userId, UUID id) {
    return database.update(SWITCH_ON, id, userId) > 0;
  }

  /** Sends nothing more to it, also nothing that waits; whether it was on. */
  public boolean switchOff(UUID userId, UUID id, Instant now) {
    return database.transaction(
        session -> {
          boolean was = session.update(SWITCH_OFF, now, id, userId) > 0;
          if (was) {
            DeliveryRows.endAll(session, id);
          }
          return was;
        });
  }

  /** Forgets it with its log; whether the person had it. */
  public boolean remove(UUID userId, UUID id) {
    return database.update(
            "delete from soletape.notice_channels where id = ? and user_id = ?", id, userId)
        > 0;
  }

  private static Channel read(Row row) throws SQLException {
    return new Channel(
        row.uuid("id"),
        ChannelKind.find(row.text("kind")).orElseThrow(),
        row.text("label"),
        row.optionalText("address").map(address -> Target.kept(address).shown()),
        row.instant("made_at"),
        row.optionalInstant("failing_since"),
        row.optionalInstant("off_at"),
        row.bool("given_up"));
  }
}
