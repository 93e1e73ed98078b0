package org.soletape.catalog;

import java.util.Optional;

/**
 * One thing about a file of products or pairs that its owner should know.
 *
 * @param line the line of the file the record starts on, from 1
 * @param column empty when the whole line is meant
 * @param value as the file has it; empty when there is none to show
 * @param what a sentence
 */
public record FileProblem(long line, Optional<String> column, Optional<String> value, String what) {
  private static final int SHOWN = 60;

  public static FileProblem ofLine(long line, String what) {
    return new FileProblem(line, Optional.empty(), Optional.empty(), what);
  }

  public static FileProblem ofCell(long line, String column, String value, String what) {
    return new FileProblem(line, Optional.of(column), Optional.of(value), what);
  }

  /** One printable line: {@code line 3, popularity_score '101': must be ...}. */
  @Override
  public String toString() {
    String where = column.map(name -> ", " + name).orElse("");
    return "line "
        + line
        + where
        + value.map(cell -> " '" + printable(cell) + "'").orElse("")
        + ": "
        + what;
  }

  /** The value as it can be shown; empty when there is none. */
  public String shownValue() {
    return value.map(FileProblem::printable).orElse("");
  }

  /** Cut when it is long, and without control characters. */
  public static String printable(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(SHOWN)
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.append(value.codePointCount(0, value.length()) > SHOWN ? "..." : "").toString();
  }
}
