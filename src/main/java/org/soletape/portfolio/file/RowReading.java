package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.Extra;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairTexts;
import org.soletape.portfolio.TextRules;
import org.soletape.portfolio.file.sheet.SheetRow;

/** Reads a file row by row once its columns are known, and tells what is wrong. */
final class RowReading {
  private final Mapping mapping;
  private final Map<InventoryColumn, MappedColumn> places;
  private final int fields;
  private final TextRules rules;
  private final List<FileProblem> problems;
  private int listedNowhere;

  /**
   * A reading of rows.
   *
   * @param fields how many the header line has
   * @param problems takes what is wrong
   */
  RowReading(Mapping mapping, int fields, TextRules rules, List<FileProblem> problems) {
    this.mapping = mapping;
    this.places = mapping.places();
    this.fields = fields;
    this.rules = rules;
    this.problems = problems;
  }

  List<ImportFile.Line> lines(SheetRow row) {
    if (row.cells().size() != fields) {
      String what = "%d fields where the header has %d".formatted(row.cells().size(), fields);
      problems.add(FileProblem.ofLine(row.line(), what));
      return List.of();
    }
    Map<InventoryColumn, String> texts = new EnumMap<>(InventoryColumn.class);
    places.forEach((column, at) -> texts.put(column, at.cell(CsvCell.read(row.cell(at.place())))));
    List<MappedColumn> kept = new ArrayList<>(mapping.all(Meaning.KEPT));
    kept.addAll(withoutPlace(texts));
    extra(row, kept, texts.get(InventoryColumn.EXTRA))
        .ifPresent(extra -> texts.put(InventoryColumn.EXTRA, extra));
    Optional<Pair> pair =
        PairTexts.read(texts, rules, (column, what) -> problems.add(problem(row, column, what)));
    int quantity = mapping.quantity().isPresent() ? quantity(row) : 1;
    return pair.map(each -> Collections.nCopies(quantity, new ImportFile.Line(row.line(), each)))
        .orElse(List.of());
  }

  /** A sentence about rows that say something of a listing but not where. */
  Optional<String> notice() {
    return listedNowhere == 0
        ? Optional.empty()
        : Optional.of(
            "Rows that say something of a listing but not where: %,d. It is kept with the pair as it is."
                .formatted(listedNowhere));
  }

  /** Takes out what a row says of a listing whose place it does not name. */
  private List<MappedColumn> withoutPlace(Map<InventoryColumn, String> texts) {
    List<MappedColumn> columns = new ArrayList<>();
    if (isBlank(texts.get(InventoryColumn.LISTED_VENUE))) {
      for (InventoryColumn column : InventoryColumn.LISTING) {
        if (!isBlank(texts.remove(column))) {
          columns.add(places.get(column));
        }
      }
    }
    listedNowhere += columns.isEmpty() ? 0 : 1;
    return columns;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** What the row says in columns that say nothing to us, beside what it says that it kept. */
  private Optional<String> extra(SheetRow row, List<MappedColumn> columns, String kept) {
    SortedMap<String, String> cells = new TreeMap<>();
    for (MappedColumn column : columns) {
      String cell = CsvCell.read(row.cell(column.place()));
      if (!cell.isBlank()) {
        cells.put(cells.containsKey(column.title()) ? column.placed() : column.key(), cell);
      }
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(new Extra(cells).over(kept));
  }

  private FileProblem problem(SheetRow row, Optional<InventoryColumn> column, String what) {
    return column
        .map(each -> FileProblem.ofCell(row.line(), each.title(), cell(row, each), what))
        .orElseGet(() -> FileProblem.ofLine(row.line(), what));
  }

  private String cell(SheetRow row, InventoryColumn column) {
    return Optional.ofNullable(places.get(column)).map(at -> row.cell(at.place())).orElse("");
  }

  /** None when the cell is wrong, which is then among the problems. */
  private int quantity(SheetRow row) {
    String cell = row.cell(mapping.quantity().getAsInt());
    try {
      return Quantity.parse(cell);
    } catch (IllegalArgumentException e) {
      problems.add(FileProblem.ofCell(row.line(), Quantity.TITLE, cell, e.getMessage()));
      return 0;
    }
  }
}
