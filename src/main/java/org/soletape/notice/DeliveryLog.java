package org.soletape.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.db.Database;

/** What became of messages on each channel, for its owner to look at. */
public record DeliveryLog(Database database) {
  private static final String NEWEST =
      """
      select channel_id, notice_id, title, told_at, due_at, tries, tried_at, outcome from (
        select d.channel_id, d.notice_id, n.title, n.told_at, d.due_at, d.tries, d.tried_at,
          d.outcome, row_number() over (partition by d.channel_id
            order by coalesce(d.tried_at, n.told_at) desc, d.notice_id) as place
        from soletape.notice_deliveries d
        join soletape.notice_channels c on c.id = d.channel_id
        join soletape.notices n on n.id = d.notice_id
        where c.user_id = ?) placed
      where place <= ? order by channel_id, place
      """;

  /**
   * A delivery.
   *
   * @param againAt when it is tried next; empty: nothing more is done
   * @param triedAt the last time; empty: never yet
   * @param outcome of the last try: {@code sent}, or why not; empty: never tried, or under way
   */
  public record Entry(
      UUID message,
      String title,
      Instant toldAt,
      Optional<Instant> againAt,
      int tries,
      Optional<Instant> triedAt,
      Optional<String> outcome) {}

  private record Placed(UUID channel, Entry entry) {}

  /** The newest of each of a person's channels that has any. */
  public Map<UUID, List<Entry>> of(UUID userId, int mostOfEach) {
    return database
        .list(
            NEWEST,
            row ->
                new Placed(
                    row.uuid("channel_id"),
                    new Entry(
                        row.uuid("notice_id"),
                        row.text("title"),
                        row.instant("told_at"),
                        row.optionalInstant("due_at"),
                        row.integer("tries"),
                        row.optionalInstant("tried_at"),
                        row.optionalText("outcome"))),
            userId,
            mostOfEach)
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::channel, Collectors.mapping(Placed::entry, Collectors.toList())));
  }
}
