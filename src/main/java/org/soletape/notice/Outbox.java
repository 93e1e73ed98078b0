package org.soletape.notice;

import java.time.Duration;
import java.time.Instant;
import org.soletape.db.Session;

/** Where messages are put, to be delivered by whoever drains it next. */
public final class Outbox {
  private static final String PUT =
      """
      insert into soletape.notices (id, user_id, told_at, title, lines)
      values (?, ?, ?, ?, ?::jsonb)
      on conflict (id) do nothing
      """;

  private static final String DELIVER =
      """
      insert into soletape.notice_deliveries (channel_id, notice_id, due_at)
      select id, ?, ? from soletape.notice_channels
      where user_id = ? and kind <> 'feed' and off_at is null
      on conflict (channel_id, notice_id) do nothing
      """;

  private static final String PUT_TEST =
      """
      insert into soletape.notices (id, user_id, channel_id, told_at, title, lines)
      values (?, ?, ?, ?, ?, ?::jsonb)
      """;

  private static final String DELIVER_TEST =
      """
      insert into soletape.notice_deliveries (channel_id, notice_id, due_at)
      select id, ?, ? from soletape.notice_channels where id = ? and kind <> 'feed'
      """;

  /** So long messages and the log of their deliveries are kept. */
  private static final Duration KEPT = Duration.ofDays(14);

  /**
   * Writes a message, and a delivery for each way its person has switched on, in the caller's
   * transaction. A message that is there already is left as it is.
   *
   * @return whether it is new
   */
  public boolean put(Session session, Message message) {
    boolean isNew =
        session.update(
                PUT,
                message.id(),
                message.userId(),
                message.toldAt(),
                message.title(),
                LinesText.of(message.lines()))
            > 0;
    if (isNew) {
      session.update(DELIVER, message.id(), message.toldAt(), message.userId());
    }
    return isNew;
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
