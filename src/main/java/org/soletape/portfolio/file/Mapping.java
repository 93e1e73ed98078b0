package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.file.sheet.SheetRow;

/**
 * Which column of a file is which, and how its dates and amounts are written.
 *
 * @param header the titles, with the line they stand on
 * @param columns those that hold anything, in their order
 * @param dates the order of day and month
 * @param decimals the sign before decimals
 * @param problems why nothing can be read like this
 */
public record Mapping(
    SheetRow header,
    List<MappedColumn> columns,
    Decision<DateText> dates,
    Decision<DecimalSign> decimals,
    List<FileProblem> problems) {

  /**
   * How cells are read that could mean two things.
   *
   * @param open the first of those cells that nothing in the file decides; empty when all is
   *     decided
   * @param isStated whether the file's owner says so
   */
  public record Decision<T>(T value, List<String> open, boolean isStated) {
    /** Whether somebody has to be asked. */
    public boolean isOpen() {
      return !open.isEmpty();
    }
  }

  public Mapping {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }

  /** Whether nothing can be read before somebody answers. */
  public boolean isOpen() {
    return dates.isOpen() || decimals.isOpen() || !problems.isEmpty();
  }

  /** Whether somebody has to look at it first: a guess, something unknown, or a question. */
  public boolean isUncertain() {
    return isOpen() || columns.stream().anyMatch(column -> !column.isCertain());
  }

  /** The columns of the inventory with where they stand. */
  Map<InventoryColumn, MappedColumn> places() {
    Map<InventoryColumn, MappedColumn> places = new EnumMap<>(InventoryColumn.class);
    for (MappedColumn column : columns) {
      column.meaning().column().ifPresent(known -> places.putIfAbsent(known, column));
    }
    return places;
  }

  OptionalInt quantity() {
    return columns.stream()
        .filter(column -> column.meaning().equals(Meaning.QUANTITY))
        .mapToInt(MappedColumn::place)
        .findFirst();
  }

  /** Those that are this, of which there may be several. */
  List<MappedColumn> all(Meaning meaning) {
    return columns.stream().filter(column -> column.meaning().equals(meaning)).toList();
  }

  /** Whether anything was said of it, so that it is worth to be remembered. */
  boolean isStated() {
    return columns.stream().anyMatch(column -> column.basis() == MappedColumn.Basis.STATED)
        || dates.isStated()
        || decimals.isStated();
  }

  /** What was chosen, a sentence for each column and each question that had an answer. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (MappedColumn column : columns) {
      String mark = column.mark().map(sign -> ", in " + sign).orElse("");
      sentences.add(
          "Column %s: %s%s (%s)."
              .formatted(column.name(), column.meaning().word(), mark, column.basis().words()));
    }
    sentences.addAll(readings());
    return sentences;
  }

  /** How dates and amounts are read, as far as that is decided. */
  public List<String> readings() {
    return Stream.of(order(), sign()).flatMap(Optional::stream).toList();
  }

  private Optional<String> order() {
    return dates.value().isDecided()
        ? Optional.of(
            "Dates are read with the %s first."
                .formatted(dates.value().dayFirst() ? "day" : "month"))
        : Optional.empty();
  }

  private Optional<String> sign() {
    return decimals.value().isDecided()
        ? Optional.of(
            "Amounts have a %s before their decimals."
                .formatted(decimals.value().comma() ? "comma" : "dot"))
        : Optional.empty();
  }
}
