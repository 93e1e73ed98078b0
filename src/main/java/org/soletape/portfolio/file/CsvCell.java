package org.soletape.portfolio.file;

import java.util.regex.Pattern;

/**
 * A cell of an exported file. A text that a spreadsheet would take for a formula gets an apostrophe
 * in front, and so does one that has such apostrophes already; reading takes exactly one away.
 */
public final class CsvCell {
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
  private static final Pattern MARKED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");
  private static final Pattern PLAIN = Pattern.compile("[^\",;|\\t\\r\\n]*");

  private CsvCell() {}

  public static String write(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    boolean isPlain = PLAIN.matcher(safe).matches() && safe.equals(safe.strip());
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  static String read(String cell) {
    return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
