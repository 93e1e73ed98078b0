package org.soletape.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a CSV file.
 *
 * @param text without byte order mark
 * @param guess a sentence about the encoding, where it had to be guessed
 */
public record CsvText(String text, Optional<String> guess) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Charset JAPANESE = Charset.forName("windows-31j");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30FE]");
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  /**
   * Decodes UTF-8 strictly: a replaced letter in a style code would be another style code.
   *
   * @throws UnreadableCsv naming the line of the first byte that is not UTF-8
   */
  static CsvText decode(byte[] content) {
    return new CsvText(decode(content, StandardCharsets.UTF_8), Optional.empty());
  }

  /**
   * Decodes what spreadsheets save: UTF-8, UTF-16 with its byte order mark, Shift_JIS where that
   * gives Japanese letters, or else Windows-1252.
   *
   * @throws UnreadableCsv when it is none of them
   */
  public static CsvText decodeSpreadsheet(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
      return new CsvText(decode(content, StandardCharsets.UTF_16), Optional.empty());
    }
    try {
      return decode(content);
    } catch (UnreadableCsv e) {
      return japanese(content)
          .map(text -> new CsvText(text, guessed("Shift_JIS")))
          .orElseGet(() -> new CsvText(decode(content, WESTERN), guessed("Windows-1252")));
    }
  }

  private static Optional<String> japanese(byte[] content) {
    try {
      // What is a backslash elsewhere is the sign of the yen there.
      return Optional.of(decode(content, JAPANESE).replace('\\', '¥'))
          .filter(text -> KANA.matcher(text).find());
    } catch (UnreadableCsv e) {
      return Optional.empty();
    }
  }

  private static Optional<String> guessed(String encoding) {
    return Optional.of(
        "The file is not UTF-8 and was read as %s: check accents and signs.".formatted(encoding));
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  private static String decode(byte[] content, Charset charset) {
    CharsetDecoder strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer characters = CharBuffer.allocate(content.length);
    CoderResult result = strict.decode(bytes, characters, true);
    if (result.isError()) {
      throw undecodable(content, bytes.position());
    }
    String text = characters.flip().toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The separator the header line uses most; a comma when it uses none. */
  char separator() {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char most = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      most = count(header, candidate) > count(header, most) ? candidate : most;
    }
    return most;
  }

  /**
   * Hands over the records that say anything, one by one; spreadsheets leave rows of bare
   * separators behind.
   *
   * @throws UnreadableCsv where the text is no CSV any more
   */
  public void each(Consumer<CsvRecord> taker) {
    try {
      CsvReader.builder()
          .fieldSeparator(separator())
          .trimWhitespacesAroundQuotes(true)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .ofCsvRecord(text)
          .stream()
          .filter(each -> !each.getFields().stream().allMatch(String::isBlank))
          .forEach(taker);
    } catch (CsvParseException e) {
      throw broken(e);
    }
  }

  /**
   * The records that say anything.
   *
   * @return those before the place where the text is no CSV any more, if there is one
   */
  Records records() {
    List<CsvRecord> read = new ArrayList<>();
    try {
      each(read::add);
      return new Records(read, List.of());
    } catch (UnreadableCsv e) {
      return new Records(read, List.of(e));
    }
  }

  /**
   * What was read.
   *
   * @param broken where the text stops being CSV; empty when it never does
   */
  record Records(List<CsvRecord> records, List<UnreadableCsv> broken) {}

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static UnreadableCsv undecodable(byte[] content, int position) {
    long lineEnds = IntStream.range(0, position).filter(i -> content[i] == '\n').count();
    return new UnreadableCsv(
        1 + lineEnds,
        "byte 0x%02X is not UTF-8; save the file as UTF-8 and try again"
            .formatted(content[position] & 0xFF));
  }

  private static UnreadableCsv broken(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    String detail = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return new UnreadableCsv(
        line.find() ? Long.parseLong(line.group(1)) : 1,
        "not readable as CSV from here on: " + detail);
  }
}
