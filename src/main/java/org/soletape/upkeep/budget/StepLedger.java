package org.soletape.upkeep.budget;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.market.Rhythm;

/** The changes of the polling rhythm, one after another. */
final class StepLedger {
  private static final int SHOWN = 10;
  private static final Duration KEPT = Duration.ofDays(35);

  private static final String NEWEST =
      """
      select taken_at, meter, used, meter_limit, from_rhythm, to_rhythm, until
      from soletape.budget_steps order by id desc limit ?
      """;

  private static final String ADD =
      """
      insert into soletape.budget_steps
        (taken_at, meter, used, meter_limit, from_rhythm, to_rhythm) values (?, ?, ?, ?, ?, ?)
      """;

  private final Database database;

  StepLedger(Database database) {
    this.database = database;
  }

  List<Step> newest() {
    return database.list(NEWEST, StepLedger::step, SHOWN);
  }

  /** Takes the step these meters ask for, if any; one process at a time. */
  Optional<Step> take(List<Usage> usages, Instant now) {
    return database.transaction(
        session -> {
          session.lock("soletape.budget_steps");
          Optional<Step> last = session.find(NEWEST, StepLedger::step, 1);
          Rhythm present = last.map(Step::to).orElse(Rhythm.NORMAL);
          Rhythm next = StepDown.next(usages, present, isOfAnEarlierDay(last, now));
          return next == present
              ? Optional.empty()
              : Optional.of(add(session, fullest(usages), present, next, now));
        });
  }

  void prune(Instant now) {
    database.update("delete from soletape.budget_steps where until < ?", now.minus(KEPT));
  }

  private static boolean isOfAnEarlierDay(Optional<Step> last, Instant now) {
    return last.isEmpty()
        || LocalDate.ofInstant(last.get().takenAt(), UTC).isBefore(LocalDate.ofInstant(now, UTC));
  }

  private static Usage fullest(List<Usage> usages) {
    return usages.stream()
        .filter(usage -> usage.meter().isSlowing())
        .min(Usage.FULLEST_FIRST)
        .orElseThrow();
  }

  private static Step add(Session session, Usage why, Rhythm from, Rhythm to, Instant now) {
    long limit = why.limit().orElseThrow();
    session.update("update soletape.budget_steps set until = ? where until is null", now);
    session.update(ADD, now, why.meter().word(), why.used(), limit, from.word(), to.word());
    return new Step(now, why.meter(), why.used(), limit, from, to, Optional.empty());
  }

  private static Step step(Row row) throws SQLException {
    return new Step(
        row.instant("taken_at"),
        Meter.of(row.text("meter")),
        row.longInteger("used"),
        row.longInteger("meter_limit"),
        Rhythm.of(row.text("from_rhythm")),
        Rhythm.of(row.text("to_rhythm")),
        row.optionalInstant("until"));
  }
}
