package org.soletape.notice;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;

/** Reads what people were told. */
public record Messages(Database database) {
  private static final String NEWEST =
      """
      select id, user_id, told_at, title, lines::text as lines
      from soletape.notices where user_id = ? and not is_test
      order by told_at desc, id limit ?
      """;

  private static final String OF_FEED =
      """
      select id, user_id, told_at, title, lines::text as lines
      from soletape.notices where user_id = ? and (not is_test or channel_id = ?)
      order by told_at desc, id limit ?
      """;

  /** A person's messages, newest first. */
  public List<Message> newest(UUID userId, int most) {
    return database.list(NEWEST, Messages::read, userId, most);
  }

  /** The same as a feed has them, with its tests. */
  public List<Message> newest(Channels.Feed feed, int most) {
    return database.list(OF_FEED, Messages::read, feed.userId(), feed.id(), most);
  }

  /** How many tests a person has had sent since then, of channels that were removed too. */
  static int tests(Session session, UUID userId, Instant since) {
    return session.get(
        """
        select count(*)::int as tests from soletape.notices
        where user_id = ? and told_at > ? and is_test
        """,
        row -> row.integer("tests"),
        userId,
        since);
  }

  static Message read(Row row) throws SQLException {
    return new Message(
        row.uuid("id"),
        row.uuid("user_id"),
        row.instant("told_at"),
        row.text("title"),
        LinesText.read(row.text("lines")));
  }
}
