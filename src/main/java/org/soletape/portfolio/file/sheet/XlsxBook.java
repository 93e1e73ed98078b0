package org.soletape.portfolio.file.sheet;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook says of its parts: which sheets there are, and where texts and formats stand. */
final class XlsxBook {
  private static final Pattern BOOK = Pattern.compile("xl/workbook[0-9]*\\.xml");
  private static final Pattern RELATIONS = Pattern.compile("xl/_rels/workbook[0-9]*\\.xml\\.rels");
  private static final String FOLDER = "xl/";

  /** A sheet that is not hidden; the id leads to its part. */
  private record Named(String name, String id) {}

  private record Part(String kind, String name) {}

  private final List<Named> sheets = new ArrayList<>();
  private final Map<String, Part> partsById = new HashMap<>();
  private final Set<Part> parts = new HashSet<>();
  private final Map<Part, Integer> places = new HashMap<>();
  private final SheetLimits.Count count = new SheetLimits.Count();
  private boolean is1904;

  private XlsxBook() {}

  static XlsxBook of(XlsxParts parts) {
    XlsxBook book = new XlsxBook();
    parts.each(book::reader);
    if (book.sheets.isEmpty()) {
      throw new UnreadableSheet(
          1, "this is no spreadsheet that can be read; save the table as XLSX or CSV");
    }
    book.placeSheets();
    return book;
  }

  /** Its sheets and its parts may come in any order. */
  private void placeSheets() {
    parts.addAll(partsById.values());
    for (int place = 0; place < sheets.size(); place++) {
      Part part = partsById.get(sheets.get(place).id());
      if (part != null && part.kind().equals("worksheet")) {
        places.putIfAbsent(part, place);
      }
    }
  }

  private XlsxParts.Reader reader(String part) {
    if (BOOK.matcher(part).matches()) {
      return this::readBook;
    }
    return RELATIONS.matcher(part).matches() ? this::readRelations : null;
  }

  private void readBook(XMLStreamReader document) throws XMLStreamException {
    while (document.hasNext()) {
      if (XlsxParts.next(document) == START_ELEMENT) {
        switch (document.getLocalName()) {
          case "workbookPr" -> is1904 = isTrue(document.getAttributeValue(null, "date1904"));
          case "sheet" -> sheet(document);
          default -> {
            // Nothing else of it matters.
          }
        }
      }
    }
  }

  private static boolean isTrue(String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  private void sheet(XMLStreamReader document) {
    String state = document.getAttributeValue(null, "state");
    if (state == null || state.equals("visible")) {
      relation(document)
          .ifPresent(
              id ->
                  sheets.add(new Named(kept(document.getAttributeValue(null, "name")), kept(id))));
      requireFew(sheets.size());
    }
  }

  private static void requireFew(int named) {
    if (named > SheetLimits.MOST_PARTS) {
      throw new UnreadableSheet(1, "the XLSX file names too many sheets or parts");
    }
  }

  /** A text that stays in memory while the file is read. */
  private String kept(String attribute) {
    String text = text(attribute);
    count.text(1, text.length());
    return text;
  }

  private static String text(String attribute) {
    return attribute == null ? "" : attribute;
  }

  /** Two kinds of XLSX differ in the name's space. */
  private static Optional<String> relation(XMLStreamReader document) {
    for (int i = 0; i < document.getAttributeCount(); i++) {
      if (document.getAttributeLocalName(i).equals("id")
          && !text(document.getAttributeNamespace(i)).isEmpty()) {
        return Optional.of(document.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private void readRelations(XMLStreamReader document) throws XMLStreamException {
    while (document.hasNext()) {
      if (XlsxParts.next(document) == START_ELEMENT
          && document.getLocalName().equals("Relationship")) {
        String kind = kept(document.getAttributeValue(null, "Type"));
        String target = kept(document.getAttributeValue(null, "Target"));
        String name = target.startsWith("/") ? target.substring(1) : FOLDER + target;
        partsById.put(
            kept(document.getAttributeValue(null, "Id")),
            new Part(kind.substring(kind.lastIndexOf('/') + 1), name.toLowerCase(Locale.ROOT)));
        requireFew(partsById.size());
      }
    }
  }

  /** Whether days are counted from 1904 on. */
  boolean is1904() {
    return is1904;
  }

  /** Whether a part holds the texts of cells, or how they are shown. */
  boolean is(String part, String kind) {
    return parts.contains(new Part(kind, part));
  }

  /** Which of the visible sheets a part is, from 0; empty when it is none. */
  Optional<Integer> place(String part) {
    return Optional.ofNullable(places.get(new Part("worksheet", part)));
  }

  /** A sentence about the sheets beside the one that is read; empty when there are none. */
  Optional<String> others(int read) {
    return sheets.size() == 1
        ? Optional.empty()
        : Optional.of(
            "The file has %d sheets; only '%s' is read."
                .formatted(sheets.size(), sheets.get(read).name()));
  }
}
