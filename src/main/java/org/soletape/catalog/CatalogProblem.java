package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing wrong with a catalogue file.
 *
 * @param line the line of the file the record starts on, from 1
 * @param column empty when the whole line is meant
 * @param value as the file has it; empty when there is none to show
 * @param what what is wrong with it
 */
public record CatalogProblem(
    long line, Optional<String> column, Optional<String> value, String what) {
  private static final int SHOWN = 60;

  public CatalogProblem {
    requireNonNull(column, "column is null");
    requireNonNull(value, "value is null");
    requireNonNull(what, "what is null");
  }

  static CatalogProblem ofLine(long line, String what) {
    return new CatalogProblem(line, Optional.empty(), Optional.empty(), what);
  }

  static CatalogProblem ofValue(long line, CatalogColumn column, String value, String what) {
    return new CatalogProblem(line, Optional.of(column.title()), Optional.of(value), what);
  }

  /** One printable line: {@code line 3, popularity_score '101': must be ...}. */
  @Override
  public String toString() {
    String where = column.map(name -> ", " + name).orElse("");
    return "line " + line + where + value.map(CatalogProblem::quoted).orElse("") + ": " + what;
  }

  private static String quoted(String value) {
    return " '" + printable(value) + "'";
  }

  /** A value as it can be shown: cut when it is long, and without control characters. */
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
