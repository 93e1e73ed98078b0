package org.soletape.portfolio.file.sheet;

/** What a file may ask of the machine that reads it; beyond that it is refused with a sentence. */
public final class SheetLimits {
  /** As sent. It travels in Base64 between the steps of an import, below what hosts let through. */
  public static final int MOST_BYTES = 3_000_000;

  /** Below the header line. More than anybody owns, and read in seconds. */
  public static final int MOST_ROWS = 10_000;

  /** Venues export 30 to 60; a person who maps them must be able to read them all. */
  public static final int MOST_COLUMNS = 100;

  /** So many small texts are some 30 MB of heap. */
  static final int MOST_CELLS = 400_000;

  /** Of all cells together, twice what a CSV file of the size allowed can have. */
  static final int MOST_CHARACTERS = 6_000_000;

  /** Of one cell, which is what Excel itself allows. */
  static final int LONGEST_CELL = 32_767;

  /** Of all parts of an XLSX file together: 10,000 rows of 40 columns with all their markup. */
  static final int MOST_UNPACKED = 60_000_000;

  /** Parts of an XLSX file, or sheets it names; a workbook of 50 sheets has some 150 parts. */
  static final int MOST_PARTS = 1_000;

  /** Number formats and the styles that use them; Excel itself stops at 64,000 styles. */
  static final int MOST_FORMATS = 65_000;

  /** Of one number format, which is what Excel itself allows. */
  static final int LONGEST_FORMAT = 255;

  /** Elements within each other; those of spreadsheets reach 15 with all their extensions. */
  static final int MOST_DEPTH = 50;

  /**
   * Names of elements, attributes and namespaces in one document, all of which a parser keeps. One
   * that uses everything the format knows has some 200.
   */
  static final int MOST_NAMES = 1_000;

  /** Of such a name; the longest namespaces have some 90 characters. */
  static final int LONGEST_NAME = 255;

  private SheetLimits() {}

  /** Counts what was read so far, and refuses what goes beyond. */
  static final class Count {
    private int rows;
    private int cells;
    private int characters;

    /** A row that says anything. */
    void row(long line) {
      // One more for the header line.
      if (++rows > MOST_ROWS + 1) {
        throw new UnreadableSheet(line, "the file has more than 10,000 rows; split it");
      }
    }

    void width(long line, int columns) {
      if (columns > MOST_COLUMNS) {
        throw new UnreadableSheet(
            line, "the file has more than %d columns".formatted(MOST_COLUMNS));
      }
    }

    void cell(long line, int length) {
      if (++cells > MOST_CELLS) {
        throw new UnreadableSheet(line, "the file has more than 400,000 filled cells; split it");
      }
      text(line, length);
    }

    void text(long line, int length) {
      if (length > LONGEST_CELL) {
        throw new UnreadableSheet(line, "a cell has more than 32,767 characters");
      }
      characters += length;
      if (characters > MOST_CHARACTERS) {
        throw new UnreadableSheet(line, "the file has too much text; split it");
      }
    }
  }
}
