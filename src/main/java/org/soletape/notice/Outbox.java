package org.soletape.notice;

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
}
