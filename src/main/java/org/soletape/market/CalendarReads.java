package org.soletape.market;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Reads the polling calendar from the steps taken. */
public final class CalendarReads {
  /** Far more than a week can have. */
  private static final String CHANGES =
      "select taken_at, to_rhythm from soletape.budget_steps order by id desc limit 50";

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Database database;

  public CalendarReads(Database database) {
    this.database = database;
  }

  public PollingCalendar read() {
    return new PollingCalendar(database.list(CHANGES, CalendarReads::change));
  }

  /** The calendar as it was at most half a minute ago: pages are asked for too often to look. */
  public static Supplier<PollingCalendar> kept(Database database, Clock clock) {
    return new Kept(new CalendarReads(database), clock);
  }

  private static PollingCalendar.Change change(Row row) throws SQLException {
    return new PollingCalendar.Change(
        Slot.of(row.instant("taken_at")), Rhythm.of(row.text("to_rhythm")));
  }

  private static final class Kept implements Supplier<PollingCalendar> {
    private final CalendarReads reads;
    private final Clock clock;
    private PollingCalendar calendar = PollingCalendar.NORMAL;
    private Instant until = Instant.MIN;

    private Kept(CalendarReads reads, Clock clock) {
      this.reads = reads;
      this.clock = clock;
    }

    @Override
    public synchronized PollingCalendar get() {
      Instant now = clock.instant();
      if (!now.isBefore(until)) {
        calendar = reads.read();
        until = now.plus(KEPT);
      }
      return calendar;
    }
  }
}
