package org.soletape.portfolio.file.sheet;

/** A file that is no table, or too large a one; the message is what a sentence goes on with. */
public final class UnreadableSheet extends RuntimeException {
  private final long line;

  UnreadableSheet(long line, String what) {
    super(what, null, false, false);
    this.line = line;
  }

  /** The line of the file, from 1. */
  public long line() {
    return line;
  }
}
