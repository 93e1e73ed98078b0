package org.soletape.portfolio.file.sheet;

import java.util.List;

/**
 * A table of texts. Numbers and dates that a spreadsheet keeps as such are written so that they can
 * be read in one way only: {@code 1234.5} and {@code 2025-12-31}.
 *
 * @param rows those that say anything, the header line among them
 * @param notices sentences about the file as a whole
 */
public record Sheet(List<SheetRow> rows, List<String> notices) {
  public Sheet {
    rows = List.copyOf(rows);
    notices = List.copyOf(notices);
  }

  /**
   * Reads the bytes of a file, whatever its name.
   *
   * @throws UnreadableSheet when it is no table, or larger than {@link SheetLimits} allow
   */
  public static Sheet read(byte[] content) {
    if (content.length > SheetLimits.MOST_BYTES) {
      throw new UnreadableSheet(1, "the file is larger than 3 MB; split it");
    }
    if (startsWith(content, 'P', 'K', 3, 4)) {
      return XlsxSheet.read(content);
    }
    if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableSheet(
          1,
          "this is an Excel file of the old kind, or one with a password; save it as XLSX or CSV");
    }
    if (startsWith(content, '%', 'P', 'D', 'F')) {
      throw new UnreadableSheet(1, "this is a PDF; save the table as XLSX or CSV");
    }
    return CsvSheet.read(content);
  }

  private static boolean startsWith(byte[] content, int... first) {
    boolean same = content.length >= first.length;
    for (int i = 0; same && i < first.length; i++) {
      same = (content[i] & 0xFF) == first[i];
    }
    return same;
  }
}
