package org.soletape.portfolio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people type them: 2025-12-31, 31.12.2025, and with slashes in the order the whole file
 * gives away; 03/04/2025 alone is refused.
 *
 * @param dayFirst some slashed date of the file starts with a number above 12
 * @param monthFirst some slashed date of the file has one above 12 in the second place
 */
public record DateText(boolean dayFirst, boolean monthFirst) {
  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?");
  private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
  private static final Pattern SLASHED =
      Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})");

  /** The order that these cells of one file give away. */
  public static DateText of(Collection<String> cells) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String cell : cells) {
      Matcher slashed = SLASHED.matcher(cell.strip());
      if (slashed.matches()) {
        dayFirst |= Integer.parseInt(slashed.group(1)) > 12;
        monthFirst |= Integer.parseInt(slashed.group(2)) > 12;
      }
    }
    return new DateText(dayFirst, monthFirst);
  }

  /** Reads a cell; an {@link IllegalArgumentException} says what is wrong with it. */
  LocalDate parse(String cell) {
    String bare = cell.strip();
    Matcher iso = ISO.matcher(bare);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dotted = DOTTED.matcher(bare);
    if (dotted.matches()) {
      return date(dotted.group(3), dotted.group(2), dotted.group(1));
    }
    Matcher slashed = SLASHED.matcher(bare);
    if (slashed.matches()) {
      return slashed(slashed.group(1), slashed.group(2), slashed.group(3));
    }
    throw new IllegalArgumentException("must be a date such as 2025-12-31");
  }

  private LocalDate slashed(String first, String second, String year) {
    if (dayFirst == monthFirst && !first.equals(second)) {
      throw new IllegalArgumentException(
          dayFirst
              ? "the file writes both day/month and month/day; write 2025-12-31"
              : "could be day/month or month/day; write 2025-12-31");
    }
    return dayFirst ? date(year, second, first) : date(year, first, second);
  }

  private static LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no day of the calendar", e);
    }
  }
}
