package org.soletape.portfolio.file.sheet;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of one sheet of an XLSX file, one cell at a time. */
final class XlsxRows {
  /** Equal texts are kept once; so many different ones are looked for. */
  private static final int KNOWN = 20_000;

  private static final int LETTERS = 26;

  private final XlsxStrings strings;
  private final XlsxValue values;
  private final SheetLimits.Count count = new SheetLimits.Count();
  private final Map<String, String> known = new HashMap<>();
  private final List<SheetRow> rows = new ArrayList<>();
  private final String[] cells = new String[SheetLimits.MOST_COLUMNS];
  private int width;
  private int unknownValues;
  private long line;
  private int place;

  XlsxRows(XlsxStrings strings, XlsxValue values) {
    this.strings = strings;
    this.values = values;
  }

  List<SheetRow> rows() {
    return rows;
  }

  /** How many formulas came without the value they had. */
  int unknownValues() {
    return unknownValues;
  }

  void read(XMLStreamReader document) throws XMLStreamException {
    while (document.hasNext()) {
      int event = XlsxParts.next(document);
      if (event == START_ELEMENT && document.getLocalName().equals("row")) {
        begin(document.getAttributeValue(null, "r"));
      } else if (event == START_ELEMENT && document.getLocalName().equals("c")) {
        cell(document);
      } else if (event == END_ELEMENT && document.getLocalName().equals("row")) {
        end();
      }
    }
  }

  private void begin(String number) {
    line = number == null ? line + 1 : Long.parseLong(number);
    place = 0;
    width = 0;
    Arrays.fill(cells, "");
  }

  private void end() {
    if (width > 0) {
      count.row(line);
      rows.add(new SheetRow(line, Arrays.asList(cells).subList(0, width)));
    }
  }

  private void cell(XMLStreamReader document) throws XMLStreamException {
    String address = document.getAttributeValue(null, "r");
    String type = document.getAttributeValue(null, "t");
    String style = document.getAttributeValue(null, "s");
    place = address == null ? place : place(address);
    String text = text(document, type == null ? "n" : type, style);
    if (!text.isBlank()) {
      count.width(line, place + 1);
      count.cell(line, text.length());
      cells[place] = text;
      width = Math.max(width, place + 1);
    }
    place++;
  }

  /** The column of an address such as AB12, from 0; one beyond all limits stays beyond them. */
  private static int place(String address) {
    int place = 0;
    for (int i = 0; i < address.length() && place <= SheetLimits.MOST_COLUMNS; i++) {
      char letter = address.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      place = place * LETTERS + letter - 'A' + 1;
    }
    return Math.max(place - 1, 0);
  }

  private String text(XMLStreamReader document, String type, String style)
      throws XMLStreamException {
    String kept = "";
    boolean isFormula = false;
    while (document.hasNext()) {
      int event = XlsxParts.next(document);
      if (event == END_ELEMENT && document.getLocalName().equals("c")) {
        break;
      }
      if (event == START_ELEMENT) {
        switch (document.getLocalName()) {
          case "f" -> isFormula = true;
          case "v" -> kept = XlsxStrings.text(document, "v");
          case "is" -> kept = XlsxStrings.text(document, "is");
          default -> {
            // What else a cell may have is for spreadsheets.
          }
        }
      }
    }
    unknownValues += isFormula && kept.isEmpty() && !type.equals("str") ? 1 : 0;
    return kept.isEmpty() ? kept : shared(value(kept, type, style == null ? 0 : style(style)));
  }

  private static int style(String number) {
    return Integer.parseInt(number);
  }

  private String value(String kept, String type, int style) {
    return switch (type) {
      case "s" -> strings.text(kept);
      case "b" -> kept.equals("1") ? "TRUE" : "FALSE";
      case "d" -> kept.length() > 10 ? kept.substring(0, 10) : kept;
      case "n" -> values.text(kept, style);
      default -> kept;
    };
  }

  private String shared(String text) {
    String same = known.get(text);
    if (same == null && known.size() < KNOWN) {
      known.put(text, text);
    }
    return same == null ? text : same;
  }
}
