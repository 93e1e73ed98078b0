package org.soletape.upkeep.budget;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** One value a day of every meter. */
final class MeterReadings {
  private static final int DAYS_KEPT = 35;

  private static final String KEEP =
      """
      insert into soletape.meter_readings (meter, day, used) values (?, ?, ?)
      on conflict (meter, day) do update set used = excluded.used
      """;

  /** A day's calls are known when the next day begins, before its first call. */
  private static final String KEEP_CALLS =
      """
      insert into soletape.meter_readings as r (meter, day, used)
      select provider || '_calls', quota_day, calls_today from soletape.venue_leases
      where quota_day is not null
      on conflict (meter, day) do update set used = excluded.used where excluded.used > r.used
      """;

  private static final String READ =
      "select meter, day, used from soletape.meter_readings where day <= ? order by day";

  private final Database database;

  MeterReadings(Database database) {
    this.database = database;
  }

  private record Entry(Meter meter, Pace.Reading reading) {}

  /** Keeps the day's value of every meter but the venues' calls, and forgets old ones. */
  void keep(Collection<Usage> usages, LocalDate day) {
    usages.stream()
        .filter(usage -> usage.meter().span() != Meter.Span.DAY)
        .forEach(usage -> database.update(KEEP, usage.meter().word(), day, usage.used()));
    keepCalls();
    database.update("delete from soletape.meter_readings where day <= ?", day.minusDays(DAYS_KEPT));
  }

  /** Keeps what is known of the calls of the venues' newest day. */
  void keepCalls() {
    database.update(KEEP_CALLS);
  }

  Map<Meter, List<Pace.Reading>> upTo(LocalDate day) {
    return database.list(READ, MeterReadings::entry, day).stream()
        .collect(
            Collectors.groupingBy(
                Entry::meter, Collectors.mapping(Entry::reading, Collectors.toList())));
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        Meter.of(row.text("meter")),
        new Pace.Reading(row.optionalDate("day").orElseThrow(), row.longInteger("used")));
  }
}
