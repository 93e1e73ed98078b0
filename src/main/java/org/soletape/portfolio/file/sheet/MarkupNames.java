package org.soletape.portfolio.file.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts the names in the tags of a document, and how deep its elements stand in each other: a
 * parser keeps both, however many there are.
 */
final class MarkupNames {
  private static final String NAMESPACE = "xmlns";

  private final Set<String> names = new HashSet<>();
  private final byte[] name = new byte[SheetLimits.LONGEST_NAME];
  private int length;
  private int instructions;
  private int depth;
  private int first;
  private int before;

  /** Whether the value that follows is the name of a namespace. */
  private boolean isNamespace;

  /** A byte of a tag, outside of values. */
  void tag(int next, boolean isFirst) {
    if (isFirst) {
      begin(next);
    }
    switch (next) {
      case '>' -> end();
      case ' ', '\t', '\r', '\n', '=', '/', '"', '\'' -> keep();
      default -> append(next);
    }
    before = next;
  }

  private void begin(int next) {
    first = next;
    length = 0;
    isNamespace = false;
    if (next == '?') {
      // Its name is kept as well.
      instructions++;
      requireFew();
    }
  }

  private void end() {
    keep();
    if (first == '/') {
      depth--;
    } else if (before != '/' && ++depth > SheetLimits.MOST_DEPTH) {
      throw new UnreadableSheet(1, "the XLSX file nests more than any spreadsheet does");
    }
  }

  /** A byte of a value, or the quote that ends it. */
  void value(int next, boolean isEnd) {
    if (isEnd) {
      keep();
      isNamespace = false;
    } else if (isNamespace) {
      append(next);
    }
    before = next;
  }

  private void append(int next) {
    if (length == name.length) {
      throw tooMany();
    }
    name[length++] = (byte) next;
  }

  private void keep() {
    if (length > 0) {
      String found = new String(name, 0, length, ISO_8859_1);
      isNamespace = found.startsWith(NAMESPACE);
      names.add(found);
      length = 0;
      requireFew();
    }
  }

  private void requireFew() {
    if (names.size() + instructions > SheetLimits.MOST_NAMES) {
      throw tooMany();
    }
  }

  private static UnreadableSheet tooMany() {
    return new UnreadableSheet(1, "the XLSX file uses more names than any spreadsheet does");
  }
}
