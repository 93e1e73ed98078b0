package org.soletape.portfolio.file;

import java.util.Optional;
import org.soletape.catalog.CatalogProblem;
import org.soletape.portfolio.InventoryColumn;

/**
 * One thing about an inventory file that its owner should know.
 *
 * @param line the line of the file the record starts on, from 1
 * @param column empty when the whole line is meant
 * @param value as the file has it; empty when there is none to show
 * @param what a sentence
 */
public record ImportProblem(
    long line, Optional<String> column, Optional<String> value, String what) {
  static ImportProblem ofLine(long line, String what) {
    return new ImportProblem(line, Optional.empty(), Optional.empty(), what);
  }

  static ImportProblem ofCell(long line, InventoryColumn column, String value, String what) {
    return new ImportProblem(line, Optional.of(column.title()), Optional.of(value), what);
  }

  /** The value as it can be shown; empty when there is none. */
  public String shownValue() {
    return value.map(CatalogProblem::printable).orElse("");
  }

  /** One printable line, the value cut and without control characters. */
  @Override
  public String toString() {
    return new CatalogProblem(line, column, value, what).toString();
  }
}
