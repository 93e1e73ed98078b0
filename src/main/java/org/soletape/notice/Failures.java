package org.soletape.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Session;
import org.soletape.notice.outgoing.Answer;

/**
 * What follows from how a try went: when the next one is, and when a channel is given up. A channel
 * that failed for three days without one success is switched off, and its person is told so.
 */
record Failures(Outbox outbox) {
  static final Duration PATIENCE = Duration.ofDays(3);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6));

  /** More than three days of them: then a channel that takes others does not want this one. */
  private static final int MOST_TRIES = 20;

  private static final String WORKS =
      """
      update soletape.notice_channels set failing_since = null
      where id = ? and failing_since is not null
      """;

  private static final String FAILS =
      """
      update soletape.notice_channels set failing_since = coalesce(failing_since, ?)
      where id = ? returning failing_since
      """;

  private static final String GIVE_UP =
      """
      update soletape.notice_channels set off_at = ?, given_up = true
      where id = ? and off_at is null
      """;

  /** Writes down what came of a try, unless somebody else has taken the delivery meanwhile. */
  void write(Session session, Delivery delivery, Answer answer, Instant now) {
    UUID channel = delivery.way().id();
    if (answer.isTaken()) {
      DeliveryRows.done(session, delivery, Optional.empty(), "sent");
      session.update(WORKS, channel);
      return;
    }
    if (!DeliveryRows.done(session, delivery, again(delivery, answer, now), answer.reason())) {
      return;
    }
    boolean ended = delivery.way().kind() == ChannelKind.PUSH && answer.isGone();
    if (delivery.test() && !ended) {
      // Years may pass until the next message: no failing since then.
      return;
    }
    Instant since =
        session.find(FAILS, row -> row.instant("failing_since"), now, channel).orElse(now);
    boolean tooLong = !since.plus(PATIENCE).isAfter(now);
    if ((ended || tooLong) && session.update(GIVE_UP, now, channel) > 0) {
      DeliveryRows.endAll(session, channel);
      outbox.put(session, told(delivery, ended, answer, now));
    }
  }

  /** When to try again; empty for a test, whose sender looks at it, and after many tries. */
  private static Optional<Instant> again(Delivery delivery, Answer answer, Instant now) {
    if (delivery.test() || delivery.tries() >= MOST_TRIES) {
      return Optional.empty();
    }
    Duration usual = PAUSES.get(Math.min(delivery.tries(), PAUSES.size()) - 1);
    Duration asked = answer.pause().orElse(usual);
    return Optional.of(now.plus(asked.compareTo(usual) > 0 ? asked : usual));
  }

  private static Message told(Delivery delivery, boolean ended, Answer answer, Instant now) {
    String why =
        ended
            ? "The browser takes no more messages; ask for them there once more."
            : "Nothing arrived there for 3 days; the last time: " + answer.reason() + ".";
    return new Message(
        UUID.randomUUID(),
        delivery.message().userId(),
        now,
        "“" + delivery.way().label() + "” was switched off",
        List.of(new Line(why, Optional.of("/alerts/channels"))));
  }
}
