package org.soletape.portfolio.report;

import java.time.Month;
import java.util.UUID;
import org.soletape.db.Database;

/** When people's years begin, as they stated it: {@code soletape.fiscal_years}. */
public record FiscalYears(Database database) {
  private static final String FIND =
      "select month, day from soletape.fiscal_years where user_id = ?";

  private static final String SAVE =
      """
      insert into soletape.fiscal_years (user_id, month, day) values (?, ?, ?)
      on conflict (user_id) do update set month = excluded.month, day = excluded.day
      """;

  /** This person's; the calendar's when none is stated. */
  public FiscalYear of(UUID userId) {
    return database
        .find(
            FIND, row -> new FiscalYear(Month.of(row.integer("month")), row.integer("day")), userId)
        .orElse(FiscalYear.CALENDAR);
  }

  public void save(UUID userId, FiscalYear year) {
    database.update(SAVE, userId, year.month().getValue(), year.day());
  }
}
