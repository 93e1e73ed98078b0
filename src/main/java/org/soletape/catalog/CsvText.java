package org.soletape.catalog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a CSV file.
 *
 * @param text without byte order mark
 */
record CsvText(String text) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Decodes UTF-8 strictly: a replaced letter in a style code would be another style code.
   *
   * @throws CatalogCsvException naming the line of the first byte that is not UTF-8
   */
  static CsvText decode(byte[] content) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer characters = CharBuffer.allocate(content.length);
    CoderResult result = strict.decode(bytes, characters, true);
    if (result.isError()) {
      throw notUtf8(content, bytes.position());
    }
    String text = characters.flip().toString();
    return new CsvText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  /** The separator the header line uses most; a comma when it uses none. */
  char separator() {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      most = count(header, candidate) > count(header, most) ? candidate : most;
    }
    return most;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static CatalogCsvException notUtf8(byte[] content, int position) {
    long line = 1;
    for (int index = 0; index < position; index++) {
      if (content[index] == '\n') {
        line++;
      }
    }
    String what =
        "byte 0x%02X is not UTF-8; save the file as UTF-8 and try again"
            .formatted(content[position] & 0xFF);
    return new CatalogCsvException(List.of(CatalogProblem.ofLine(line, what)));
  }
}
