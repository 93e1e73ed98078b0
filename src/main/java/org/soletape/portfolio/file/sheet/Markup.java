package org.soletape.portfolio.file.sheet;

/**
 * Follows the markup of a document byte by byte, before a parser has it: a parser keeps a comment,
 * a text or the value of an attribute whole, however long it is. Only documents in which markup is
 * ASCII are let through, which those of spreadsheets are.
 */
final class Markup {
  /** Bytes of one text, tag or comment: the longest cell in three bytes a letter, and some more. */
  private static final int LONGEST = 200_000;

  private static final int BYTE_ORDER_MARK = 3;

  private enum Within {
    TEXT,
    TAG,
    DOUBLE_QUOTES,
    SINGLE_QUOTES,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final MarkupNames names = new MarkupNames();
  private Within within = Within.TEXT;
  private int length;
  private long position;

  /** The last bytes, the newest lowest. */
  private long last;

  void take(int next) {
    requireAscii(next);
    last = last << 8 | next;
    if (++length > LONGEST) {
      throw new UnreadableSheet(1, "a cell of the XLSX file is longer than any may be");
    }
    switch (within) {
      case TEXT -> leave(next == '<', Within.TAG);
      case TAG -> tag(next);
      case DOUBLE_QUOTES -> value(next, '"');
      case SINGLE_QUOTES -> value(next, '\'');
      case COMMENT -> leave(length > 6 && ends("-->"), Within.TEXT);
      case CDATA -> leave(ends("]]>"), Within.TEXT);
      case INSTRUCTION -> leave(ends("?>"), Within.TEXT);
    }
  }

  private void value(int next, int quote) {
    names.value(next, next == quote);
    goOn(next == quote, Within.TAG);
  }

  private void tag(int next) {
    names.tag(next, length == 1);
    switch (next) {
      case '>' -> leave(true, Within.TEXT);
      case '"' -> within = Within.DOUBLE_QUOTES;
      case '\'' -> within = Within.SINGLE_QUOTES;
      case '?' -> goOn(length == 1, Within.INSTRUCTION);
      default -> declaration();
    }
  }

  /** Of what begins with an exclamation mark only comments and plain text belong there. */
  private void declaration() {
    if (length == 3 && ends("!--")) {
      within = Within.COMMENT;
    } else if (length == 8 && ends("![CDATA[")) {
      within = Within.CDATA;
    } else if (length == 2 && (last >> 8 & 0xFF) == '!' && !ends("!-") && !ends("![")) {
      throw declared();
    }
  }

  static UnreadableSheet declared() {
    return new UnreadableSheet(
        1, "the XLSX file declares entities, which no spreadsheet does; it was not read");
  }

  private void leave(boolean ends, Within then) {
    if (ends) {
      within = then;
      length = 0;
    }
  }

  private void goOn(boolean ends, Within then) {
    within = ends ? then : within;
  }

  private boolean ends(String end) {
    long newest = 0;
    for (int i = 0; i < end.length(); i++) {
      newest = newest << 8 | end.charAt(i);
    }
    long mask = end.length() == Long.BYTES ? -1 : (1L << (8 * end.length())) - 1;
    return (last & mask) == newest;
  }

  private void requireAscii(int next) {
    if (position++ > BYTE_ORDER_MARK) {
      return;
    }
    boolean isMark = next == 0xEF || next == 0xBB || next == 0xBF;
    if (next == 0 || (next > 0x7F && !isMark)) {
      throw new UnreadableSheet(1, "the XLSX file is not in UTF-8; save it again");
    }
  }
}
