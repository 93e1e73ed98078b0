package org.soletape.portfolio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates as people type them: 2025-12-31, 31.12.2025, 31 Dec 2025, 2025年12月31日, and with slashes in
 * the order the whole column gives away; 03/04/2025 alone is refused. A time of day behind is left
 * out.
 *
 * @param dayFirst some slashed date of the file starts with a number above 12, or its owner says so
 * @param monthFirst some slashed date of the file has one above 12 in the second place, or its
 *     owner says so
 */
public record DateText(boolean dayFirst, boolean monthFirst) {
  /** A time of day, and where it is that time. */
  private static final String TIME =
      "(?:[T ,]+[0-9]{1,2}:[0-9:.]+(?:\\s*[AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|UTC|GMT|[+-][0-9:]+)?)?";

  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + TIME);
  private static final Pattern JAPANESE =
      Pattern.compile("([0-9]{4})年\\s*([0-9]{1,2})月\\s*([0-9]{1,2})日" + TIME);
  private static final Pattern DOTTED =
      Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern SLASHED =
      Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern DAY_NAMED =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th)?[. -]+(?:de )?(\\p{L}+)\\.?(?: de|,)?[ -]+([0-9]{4})"
              + TIME);
  private static final Pattern NAMED_DAY =
      Pattern.compile("(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})" + TIME);

  private static final List<Locale> LANGUAGES =
      Stream.of("en", "de", "fr", "es", "it", "nl").map(Locale::forLanguageTag).toList();

  /** Names are told apart by so many letters at least: "mar", "mai". */
  private static final int SHORTEST_NAME = 3;

  private static final int LAST_MONTH = 12;

  /** The order that these cells of one file give away. */
  public static DateText of(Collection<String> cells) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String cell : cells) {
      Matcher slashed = SLASHED.matcher(cell.strip());
      if (slashed.matches()) {
        dayFirst |= Integer.parseInt(slashed.group(1)) > LAST_MONTH;
        monthFirst |= Integer.parseInt(slashed.group(2)) > LAST_MONTH;
      }
    }
    return new DateText(dayFirst, monthFirst);
  }

  /** Whether the order of day and month is known, and not two of them. */
  public boolean isDecided() {
    return dayFirst != monthFirst;
  }

  /** Whether a cell is a date that the order of day and month makes another one. */
  public static boolean isOpen(String cell) {
    Matcher slashed = SLASHED.matcher(cell.strip());
    return slashed.matches()
        && !slashed.group(1).equals(slashed.group(2))
        && Integer.parseInt(slashed.group(1)) <= LAST_MONTH
        && Integer.parseInt(slashed.group(2)) <= LAST_MONTH;
  }

  /** Whether a cell is written as a date, in whatever order. */
  public static boolean isDate(String cell) {
    try {
      new DateText(true, false).parse(cell);
      return true;
    } catch (IllegalArgumentException e) {
      return SLASHED.matcher(cell.strip()).matches();
    }
  }

  /** Reads a cell; an {@link IllegalArgumentException} says what is wrong with it. */
  LocalDate parse(String cell) {
    String bare = cell.strip();
    for (Pattern bigFirst : List.of(ISO, JAPANESE)) {
      Matcher date = bigFirst.matcher(bare);
      if (date.matches()) {
        return date(date.group(1), date.group(2), date.group(3));
      }
    }
    Matcher dotted = DOTTED.matcher(bare);
    if (dotted.matches()) {
      return date(dotted.group(3), dotted.group(2), dotted.group(1));
    }
    Matcher slashed = SLASHED.matcher(bare);
    if (slashed.matches()) {
      return slashed(slashed.group(1), slashed.group(2), slashed.group(3));
    }
    return named(bare)
        .orElseThrow(() -> new IllegalArgumentException("must be a date such as 2025-12-31"));
  }

  private static Optional<LocalDate> named(String bare) {
    Matcher day = DAY_NAMED.matcher(bare);
    if (day.matches()) {
      return month(day.group(2)).map(month -> date(day.group(3), month, day.group(1)));
    }
    Matcher name = NAMED_DAY.matcher(bare);
    return name.matches()
        ? month(name.group(1)).map(month -> date(name.group(3), month, name.group(2)))
        : Optional.empty();
  }

  /** The number of a month named in one of the languages; empty when two could be meant. */
  private static Optional<String> month(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    if (start.length() < SHORTEST_NAME) {
      return Optional.empty();
    }
    List<Month> meant =
        Arrays.stream(Month.values())
            .filter(
                month ->
                    LANGUAGES.stream()
                        .map(language -> month.getDisplayName(TextStyle.FULL, language))
                        .anyMatch(full -> full.toLowerCase(Locale.ROOT).startsWith(start)))
            .toList();
    return meant.size() == 1
        ? Optional.of(String.valueOf(meant.getFirst().getValue()))
        : Optional.empty();
  }

  private LocalDate slashed(String first, String second, String year) {
    if (!isDecided() && !first.equals(second)) {
      throw new IllegalArgumentException(
          dayFirst
              ? "the file writes both day/month and month/day; write 2025-12-31"
              : "could be day/month or month/day; write 2025-12-31");
    }
    return dayFirst ? date(year, second, first) : date(year, first, second);
  }

  private static LocalDate date(String year, String month, String day) {
    try {
      String full = year.length() == 2 ? "20" + year : year;
      return LocalDate.of(Integer.parseInt(full), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no day of the calendar", e);
    }
  }
}
