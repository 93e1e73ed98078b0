package org.soletape.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.db.Session;

/** Where messages are put, to be delivered by whoever drains it next. */
public final class Outbox {
  private static final String PUT_TEST =
      """
      insert into soletape.notices (id, user_id, channel_id, told_at, title, lines, is_test)
      values (?, ?, ?, ?, ?, ?::jsonb, true)
      """;

  private static final String DELIVER_TEST =
      """
      insert into soletape.notice_deliveries (channel_id, notice_id, due_at)
      select id, ?, ? from soletape.notice_channels where id = ? and kind <> 'feed'
      """;

  /** So long messages and the log of their deliveries are kept. */
  private static final Duration KEPT = Duration.ofDays(14);

  private static final String PUT =
      """
      insert into soletape.notices (id, user_id, told_at, title, lines)
      select m.id, m.user_id, m.told_at::timestamptz, m.title, m.lines::jsonb
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
        m (id, user_id, told_at, title, lines)
      on conflict (id) do nothing
      returning id
      """;

  private static final String DELIVER =
      """
      insert into soletape.notice_deliveries (channel_id, notice_id, due_at)
      select c.id, n.id, n.told_at
      from soletape.notices n join soletape.notice_channels c on c.user_id = n.user_id
      where n.id = any (?) and c.kind <> 'feed' and c.off_at is null
      on conflict (channel_id, notice_id) do nothing
      """;

  /**
   * Writes a message, and a delivery for each way its person has switched on, in the caller's
   * transaction. A message that is there already is left as it is.
   *
   * @return whether it is new
   */
  public boolean put(Session session, Message message) {
    return putAll(session, List.of(message)) > 0;
  }

  /** Writes messages, two statements whatever their number; returns how many of them are new. */
  public int putAll(Session session, List<Message> messages) {
    List<UUID> written =
        session.list(
            PUT,
            row -> row.uuid("id"),
            messages.stream().map(Message::id).toArray(UUID[]::new),
            messages.stream().map(Message::userId).toArray(UUID[]::new),
            texts(messages, message -> message.toldAt().toString()),
            texts(messages, Message::title),
            texts(messages, message -> LinesText.of(message.lines())));
    session.update(DELIVER, (Object) written.toArray(UUID[]::new));
    return written.size();
  }

  private static String[] texts(List<Message> messages, Function<Message, String> text) {
    return messages.stream().map(text).toArray(String[]::new);
  }

  /** Writes a message that only one channel sees. */
  static void putTest(Session session, Message message, Channel channel) {
    session.update(
        PUT_TEST,
        message.id(),
        message.userId(),
        channel.id(),
        message.toldAt(),
        message.title(),
        LinesText.of(message.lines()));
    session.update(DELIVER_TEST, message.id(), message.toldAt(), channel.id());
  }

  /** Forgets messages that are two weeks old, with their deliveries; how many. */
  public static int prune(Session session, Instant now) {
    return session.update("delete from soletape.notices where told_at < ?", now.minus(KEPT));
  }
}
