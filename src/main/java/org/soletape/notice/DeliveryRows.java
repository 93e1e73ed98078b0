package org.soletape.notice;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.notice.outgoing.Target;

/**
 * What is still to be delivered: {@code soletape.notice_deliveries}. Whoever takes one has a minute
 * for it; then it is anybody's again, with the same message.
 */
record DeliveryRows(Database database) {
  /** Sending takes five seconds at most. */
  static final Duration LEASE = Duration.ofMinutes(1);

  static final String SWITCHED_OFF = "not sent: switched off";

  /** What is kept of its channel or of itself is not what it should be. */
  static final String UNREADABLE = "not sent: could not be read";

  private static final String TAKEN =
      """
      returning d.tries, n.id, n.user_id, n.told_at, n.title, n.lines::text as lines,
        n.channel_id is not null as test, c.id as channel, c.kind, c.label, c.address, c.secret,
        c.site, c.off_at is null or n.channel_id is not null as wanted
      """;

  private static final String TAKE =
      """
      with due as (
        select channel_id, notice_id from soletape.notice_deliveries
        where due_at <= ? order by due_at, notice_id, channel_id limit ? for update skip locked)
      update soletape.notice_deliveries d set due_at = ?, tried_at = ?, tries = d.tries + 1
      from due, soletape.notice_channels c, soletape.notices n
      where d.channel_id = due.channel_id and d.notice_id = due.notice_id
        and c.id = due.channel_id and n.id = due.notice_id
      """
          + TAKEN;

  private static final String TAKE_ONE =
      """
      update soletape.notice_deliveries d set due_at = ?, tried_at = ?, tries = d.tries + 1
      from soletape.notice_channels c, soletape.notices n
      where d.notice_id = ? and d.due_at is not null and c.id = d.channel_id and n.id = d.notice_id
      """
          + TAKEN;

  private static final String DONE =
      """
      update soletape.notice_deliveries d
      set due_at = case when c.off_at is null then ?::timestamptz end, outcome = ?
      from soletape.notice_channels c
      where d.channel_id = ? and d.notice_id = ? and d.tries = ? and c.id = d.channel_id
      """;

  private static final String END =
      """
      update soletape.notice_deliveries set due_at = null, outcome = ?
      where channel_id = ? and notice_id = ?
      """;

  private static final String END_ALL =
      """
      update soletape.notice_deliveries set due_at = null, outcome = ?
      where channel_id = ? and due_at is not null
      """;

  /**
   * What was taken.
   *
   * @param seen how many were due, those included that are not to be sent
   */
  record Batch(List<Delivery> deliveries, int seen) {}

  /** What was taken, or why it cannot be sent. */
  private record Taken(
      UUID channel, UUID message, Optional<Delivery> delivery, Optional<String> end) {}

  /**
   * Takes those due first, for a minute. One that cannot be read or whose channel is off is ended,
   * so that it is not in the way of others.
   */
  Batch take(int most, Instant now) {
    return database.transaction(
        session -> {
          List<Taken> all =
              session.list(TAKE, DeliveryRows::taken, now, most, now.plus(LEASE), now);
          all.forEach(
              taken ->
                  taken.end.ifPresent(
                      outcome -> session.update(END, outcome, taken.channel, taken.message)));
          return new Batch(
              all.stream().flatMap(taken -> taken.delivery.stream()).toList(), all.size());
        });
  }

  /** Takes the only one of a test. */
  static Optional<Delivery> takeOf(Session session, UUID message, Instant now) {
    return session.find(TAKE_ONE, DeliveryRows::read, now.plus(LEASE), now, message);
  }

  /** When something is due next; empty when nothing waits. */
  Optional<Instant> next() {
    return database.get(
        "select min(due_at) as next from soletape.notice_deliveries where due_at is not null",
        row -> row.optionalInstant("next"));
  }

  /**
   * Writes down what came of a try, unless somebody else took it meanwhile.
   *
   * @param again when to try again, should the channel be on then; empty: never
   * @return whether it was still ours
   */
  static boolean done(Session session, Delivery delivery, Optional<Instant> again, String outcome) {
    return session.update(
            DONE, again, outcome, delivery.way().id(), delivery.message().id(), delivery.tries())
        > 0;
  }

  /** Nothing that waits for this channel is sent any more. */
  static void endAll(Session session, UUID channel) {
    session.update(END_ALL, SWITCHED_OFF, channel);
  }

  private static Taken taken(Row row) throws SQLException {
    Optional<Delivery> delivery = Optional.empty();
    Optional<String> end = Optional.of(SWITCHED_OFF);
    if (row.bool("wanted")) {
      try {
        delivery = Optional.of(read(row));
        end = Optional.empty();
      } catch (RuntimeException e) {
        // What it says may repeat the address, which is a secret.
        end = Optional.of(UNREADABLE);
      }
    }
    return new Taken(row.uuid("channel"), row.uuid("id"), delivery, end);
  }

  private static Delivery read(Row row) throws SQLException {
    ChannelKind kind = ChannelKind.find(row.text("kind")).orElseThrow();
    Optional<byte[]> secret =
        kind == ChannelKind.WEBHOOK || kind == ChannelKind.PUSH
            ? Optional.of(row.bytes("secret"))
            : Optional.empty();
    return new Delivery(
        Messages.read(row),
        row.bool("test"),
        new Delivery.Way(
            row.uuid("channel"),
            kind,
            row.text("label"),
            Target.kept(row.text("address")),
            secret,
            row.text("site")),
        row.integer("tries"));
  }
}
