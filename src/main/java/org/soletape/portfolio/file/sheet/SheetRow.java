package org.soletape.portfolio.file.sheet;

import java.util.List;

/**
 * A row that says anything.
 *
 * @param line where it starts in the file, from 1
 */
public record SheetRow(long line, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** A cell; empty beyond the end of the row. */
  public String cell(int place) {
    return place < cells.size() ? cells.get(place) : "";
  }
}
