package org.soletape.market;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Reads the polling calendar from the steps taken. */
public final class CalendarReads {
  /** Far more steps than a week can have, newest first; and the venues that are off. */
  private static final String ENTRIES =
      """
      (select taken_at as since, to_rhythm, null as off
       from soletape.budget_steps order by id desc limit 50)
      union all
      select off_since, null, provider from soletape.venue_leases where off_since is not null
      """;

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Database database;
  private final ReentrantLock reading = new ReentrantLock();
  private PollingCalendar calendar = PollingCalendar.NORMAL;
  private Instant until = Instant.MIN;

  public CalendarReads(Database database) {
    this.database = database;
  }

  public PollingCalendar read() {
    List<PollingCalendar.Change> changes = new ArrayList<>();
    Map<Provider, Instant> off = new EnumMap<>(Provider.class);
    for (Entry entry : database.list(ENTRIES, CalendarReads::entry)) {
      entry.rhythm().ifPresent(rhythm -> changes.add(entry.change(rhythm)));
      entry.off().ifPresent(venue -> off.put(venue, entry.since()));
    }
    return new PollingCalendar(changes, off);
  }

  /** The calendar as it was at most half a minute ago: pages are asked for too often to look. */
  public static Supplier<PollingCalendar> kept(Database database, Clock clock) {
    CalendarReads reads = new CalendarReads(database);
    return () -> reads.recent(clock.instant());
  }

  private record Entry(Instant since, Optional<Rhythm> rhythm, Optional<Provider> off) {
    PollingCalendar.Change change(Rhythm to) {
      return new PollingCalendar.Change(Slot.of(since), to);
    }
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        row.instant("since"),
        row.optionalText("to_rhythm").map(Rhythm::of),
        row.optionalText("off").map(Provider::of));
  }

  private PollingCalendar recent(Instant now) {
    reading.lock();
    try {
      if (!now.isBefore(until)) {
        calendar = read();
        until = now.plus(KEPT);
      }
      return calendar;
    } finally {
      reading.unlock();
    }
  }
}
