package org.soletape.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The header line of a catalogue file.
 *
 * @param width how many fields every row must have
 * @param places where each known column stands, from 0
 */
record CatalogHeader(long line, int width, Map<CatalogColumn, Integer> places) {

  static CatalogHeader read(CsvRecord header, Consumer<FileProblem> problems) {
    long line = header.getStartingLineNumber();
    Map<CatalogColumn, Integer> places = new EnumMap<>(CatalogColumn.class);
    for (int place = 0; place < header.getFieldCount(); place++) {
      String title = CatalogRow.trimmed(header.getField(place));
      Optional<CatalogColumn> column = CatalogColumn.of(title);
      if (column.isEmpty()) {
        String what = "unknown column; known are " + CatalogColumn.known();
        problems.accept(new FileProblem(line, Optional.empty(), Optional.of(title), what));
      } else if (places.putIfAbsent(column.get(), place) != null) {
        problems.accept(FileProblem.ofLine(line, "column '" + title + "' stands twice"));
      }
    }
    if (!places.containsKey(CatalogColumn.SKU)) {
      problems.accept(FileProblem.ofLine(line, "column 'sku' is missing"));
    }
    return new CatalogHeader(line, header.getFieldCount(), places);
  }
}
