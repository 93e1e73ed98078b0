package org.soletape.portfolio.file.sheet;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How the numbers of an XLSX file are shown: which of them are dates, and which are of a currency.
 */
final class XlsxFormats {
  /** What a format puts around a number that is not its own: texts, conditions, colours. */
  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\[\\]]*\\]|\\\\.|_.");

  private static final Pattern CURRENCY =
      Pattern.compile(
          "\\[\\$([^\\[\\]\\-]+)(?:-[^\\[\\]]*)?\\]|\"?([€£¥￥$]|[A-Z]{3})\"?(?=\\s*[#0])");

  /** Where a number's own sign follows it. */
  private static final Pattern SIGN_BEHIND =
      Pattern.compile("[0?]\\s*+\"?\\s*+([€£¥￥$]|[A-Z]{3})\"?");

  private record Shown(boolean isDate, Optional<String> currency) {}

  private final Map<Integer, String> codes = new HashMap<>();

  /** What was made of the formats so far: a sheet has few of them and very many cells. */
  private final Map<Integer, Shown> shown = new HashMap<>();

  private final List<Integer> styles = new ArrayList<>();
  private boolean isWithinCells;

  void read(XMLStreamReader document) throws XMLStreamException {
    while (document.hasNext()) {
      int event = XlsxParts.next(document);
      if (event == START_ELEMENT) {
        start(document);
      } else if (event == END_ELEMENT && document.getLocalName().equals("cellXfs")) {
        isWithinCells = false;
      }
      if (codes.size() + styles.size() > SheetLimits.MOST_FORMATS) {
        throw new UnreadableSheet(1, "the XLSX file has too many formats");
      }
    }
  }

  private void start(XMLStreamReader document) {
    String format = document.getAttributeValue(null, "numFmtId");
    switch (document.getLocalName()) {
      case "numFmt" -> code(format, document.getAttributeValue(null, "formatCode"));
      case "cellXfs" -> isWithinCells = true;
      case "xf" -> {
        if (isWithinCells) {
          styles.add(format == null ? 0 : Integer.parseInt(format));
        }
      }
      default -> {
        // Colours and borders.
      }
    }
  }

  private void code(String format, String code) {
    if (code != null && code.length() > SheetLimits.LONGEST_FORMAT) {
      throw new UnreadableSheet(1, "a number format of the XLSX file has more than 255 characters");
    }
    codes.put(Integer.valueOf(format), code);
  }

  private Shown shown(int style) {
    int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    return shown.computeIfAbsent(
        format, of -> new Shown(isDate(of, codes.get(of)), currency(codes.get(of))));
  }

  /** Whether numbers of a style are days; those of a time of day alone are not. */
  boolean isDate(int style) {
    return shown(style).isDate();
  }

  private static boolean isDate(int format, String code) {
    if (code != null) {
      return ASIDE.matcher(code).replaceAll("").matches("(?is).*[yd].*");
    }
    return (format >= 14 && format <= 17)
        || format == 22
        || (format >= 27 && format <= 36)
        || (format >= 50 && format <= 58);
  }

  /**
   * The sign of a currency that a style writes; the usual styles write that of the reader's own.
   */
  Optional<String> currency(int style) {
    return shown(style).currency();
  }

  private static Optional<String> currency(String code) {
    if (code == null) {
      return Optional.empty();
    }
    Matcher before = CURRENCY.matcher(code);
    if (before.find()) {
      return Optional.of(before.group(before.group(1) == null ? 2 : 1).strip())
          .filter(sign -> !sign.isEmpty());
    }
    Matcher behind = SIGN_BEHIND.matcher(code);
    return behind.find() ? Optional.of(behind.group(1)) : Optional.empty();
  }
}
