package org.soletape.catalog;

/** A file that is not readable as CSV from a line on; the message says what is wrong there. */
public final class UnreadableCsv extends RuntimeException {
  private final long line;

  UnreadableCsv(long line, String what) {
    super(what);
    this.line = line;
  }

  /** The line of the file, from 1. */
  public long line() {
    return line;
  }
}
