package org.soletape.web.inventory.report;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day that an address names, of the years in which a pair can be bought or sold. */
final class AskedDay {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private AskedDay() {}

  /**
   * The day under a name; empty when the address has none.
   *
   * @throws BadRequestResponse when it is no day, or one of other years
   */
  static Optional<LocalDate> read(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).map(text -> day(name, text));
  }

  /** The same, where there must be one. */
  static LocalDate require(Context context, String name) {
    return read(context, name).orElseThrow(() -> refusal(name));
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw refusal(name);
      }
      return day;
    } catch (DateTimeException e) {
      throw refusal(name);
    }
  }

  private static BadRequestResponse refusal(String name) {
    return new BadRequestResponse(
        "The day in '%s' must be written like 2026-01-31, with a year from %d to %d."
            .formatted(name, FIRST_YEAR, LAST_YEAR));
  }
}
