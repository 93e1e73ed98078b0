package org.soletape.portfolio.file.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XLSX file: the first of its visible sheets that holds anything. Formulas count as the
 * value the file keeps of them, and nothing in it is ever reckoned or fetched.
 */
final class XlsxSheet {
  private record Read(int place, XlsxRows rows) {}

  private final XlsxParts parts;
  private final XlsxBook book;
  private final XlsxStrings strings = new XlsxStrings();
  private final XlsxFormats formats = new XlsxFormats();
  private Optional<Read> first = Optional.empty();

  private XlsxSheet(byte[] content) {
    parts = new XlsxParts(content);
    book = XlsxBook.of(parts);
  }

  static Sheet read(byte[] content) {
    XlsxSheet sheet = new XlsxSheet(content);
    sheet.parts.each(sheet::beside);
    sheet.parts.each(sheet::cells);
    return sheet.first.map(sheet::table).orElseGet(() -> new Sheet(List.of(), List.of()));
  }

  private XlsxParts.Reader beside(String part) {
    if (book.is(part, "sharedStrings")) {
      return strings::read;
    }
    return book.is(part, "styles") ? formats::read : null;
  }

  private XlsxParts.Reader cells(String part) {
    Optional<Integer> place = book.place(part);
    boolean isWanted = place.isPresent() && first.filter(at -> at.place() < place.get()).isEmpty();
    return isWanted ? document -> keep(place.get(), document) : null;
  }

  private void keep(int place, XMLStreamReader document) throws XMLStreamException {
    XlsxRows rows = new XlsxRows(strings, new XlsxValue(formats, book.is1904()));
    rows.read(document);
    if (!rows.rows().isEmpty()) {
      first = Optional.of(new Read(place, rows));
    }
  }

  private Sheet table(Read read) {
    List<String> notices = new ArrayList<>();
    book.others(read.place()).ifPresent(notices::add);
    if (read.rows().unknownValues() > 0) {
      notices.add(
          "%,d cells are formulas without a value and count as empty: open the file in a spreadsheet and save it."
              .formatted(read.rows().unknownValues()));
    }
    return new Sheet(even(read.rows().rows()), notices);
  }

  /** Cells that are empty at the end of a row are not in the file. */
  private static List<SheetRow> even(List<SheetRow> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return rows.stream()
        .map(row -> row.cells().size() == width ? row : padded(row, width))
        .toList();
  }

  private static SheetRow padded(SheetRow row, int width) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.addAll(Collections.nCopies(width - cells.size(), ""));
    return new SheetRow(row.line(), cells);
  }
}
