package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.file.MappedColumn.Basis;
import org.soletape.portfolio.file.sheet.SheetRow;

/**
 * Finds out which column of a file is which: what its owner says, else what it is called, else what
 * its cells look like. What several columns could be, and what several readings would fit, is left
 * open.
 */
final class Guessing {
  /** What a price, a currency and a date are in a file of sales. */
  private static final Map<Meaning, Meaning> OF_SALES =
      Map.of(
          Meaning.of(InventoryColumn.PURCHASE_PRICE), Meaning.of(InventoryColumn.SOLD_PRICE),
          Meaning.of(InventoryColumn.PURCHASE_CURRENCY), Meaning.of(InventoryColumn.SOLD_CURRENCY),
          Meaning.of(InventoryColumn.PURCHASE_DATE), Meaning.of(InventoryColumn.SOLD_AT));

  private final SheetRow header;
  private final List<SheetRow> rows;
  private final MappingChoices choices;
  private final List<FileProblem> problems = new ArrayList<>();

  private Guessing(SheetRow header, List<SheetRow> rows, MappingChoices choices) {
    this.header = header;
    this.rows = rows;
    this.choices = choices;
  }

  static Mapping of(SheetRow header, List<SheetRow> rows, MappingChoices choices) {
    return new Guessing(header, rows, choices).mapping();
  }

  /** Whether a line of titles has one of a style code. */
  static boolean isHeader(SheetRow row, MappingChoices choices) {
    return row.cells().stream()
        .anyMatch(
            title ->
                choices.byTitle().keySet().stream().anyMatch(title.strip()::equalsIgnoreCase)
                    || isSku(ColumnName.of(title)));
  }

  private Mapping mapping() {
    List<MappedColumn> columns = new ArrayList<>();
    for (int place = 0; place < header.cells().size(); place++) {
      named(place).ifPresent(columns::add);
    }
    columns.replaceAll(withSales(columns));
    columns.replaceAll(withListing(columns));
    guess(columns);
    check(columns);
    return new Mapping(header, columns, dates(columns), decimals(columns), problems);
  }

  /** A column as it is called, if it holds anything or is the one that must be there. */
  private Optional<MappedColumn> named(int place) {
    String title = header.cell(place).strip();
    Optional<ColumnName> name = ColumnName.of(title);
    List<String> cells = cells(place);
    if (cells.isEmpty() && !isSku(name)) {
      return Optional.empty();
    }
    List<String> samples = cells.stream().distinct().limit(MappedColumn.SAMPLES).toList();
    Optional<Meaning> stated = choices.of(place, title);
    Meaning meaning = stated.or(() -> name.map(ColumnName::meaning)).orElse(unknown());
    Basis basis = stated.isPresent() ? Basis.STATED : name.isPresent() ? Basis.NAMED : Basis.NONE;
    Optional<String> mark =
        name.filter(said -> said.meaning().equals(meaning)).flatMap(ColumnName::mark);
    return Optional.of(new MappedColumn(place, title, meaning, basis, mark, samples));
  }

  private Meaning unknown() {
    return choices.leavesOutUnknown() ? Meaning.LEFT_OUT : Meaning.KEPT;
  }

  private static boolean isSku(Optional<ColumnName> name) {
    return name.map(ColumnName::meaning)
        .filter(Meaning.of(InventoryColumn.SKU)::equals)
        .isPresent();
  }

  private List<String> cells(int place) {
    return rows.stream()
        .map(row -> row.cell(place).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /** Turns what is called "price" into that of a sale, where a file tells of sales alone. */
  private UnaryOperator<MappedColumn> withSales(List<MappedColumn> columns) {
    boolean isOfSales =
        columns.stream().anyMatch(column -> is(column, InventoryColumn.SALE::contains))
            && columns.stream().noneMatch(column -> isOfPurchase(column, columns));
    return column ->
        isOfSales && column.basis() == Basis.NAMED && isGeneral(column)
            ? column.as(OF_SALES.get(column.meaning()), Basis.LOOKS)
            : column;
  }

  /** A price and a day of a listing say nothing where no column says its place. */
  private UnaryOperator<MappedColumn> withListing(List<MappedColumn> columns) {
    boolean hasPlace =
        columns.stream().anyMatch(column -> is(column, InventoryColumn.LISTED_VENUE::equals));
    return column ->
        !hasPlace && column.basis() == Basis.NAMED && is(column, InventoryColumn.LISTING::contains)
            ? column.as(unknown(), Basis.NAMED)
            : column;
  }

  /** Whether a column is surely of a purchase: a "price" is where that of the sale is beside it. */
  private static boolean isOfPurchase(MappedColumn column, List<MappedColumn> columns) {
    Meaning ofSale = OF_SALES.get(column.meaning());
    return ofSale != null
        && (column.basis() == Basis.STATED
            || !isGeneral(column)
            || columns.stream().anyMatch(other -> other.meaning().equals(ofSale)));
  }

  private static boolean isGeneral(MappedColumn column) {
    return ColumnName.of(column.title()).filter(ColumnName::isGeneral).isPresent();
  }

  private static boolean is(MappedColumn column, Predicate<InventoryColumn> kind) {
    return column.meaning().column().filter(kind).isPresent();
  }

  /** Gives what nobody named a meaning, where it is the only one that looks so. */
  private void guess(List<MappedColumn> columns) {
    Map<Meaning, List<MappedColumn>> alike = new HashMap<>();
    for (MappedColumn column : columns) {
      if (column.basis() == Basis.NONE) {
        new CellLooks(cells(column.place()))
            .column()
            .map(Meaning::of)
            .ifPresent(looks -> alike.computeIfAbsent(looks, key -> new ArrayList<>()).add(column));
      }
    }
    alike.forEach(
        (looks, found) -> {
          boolean isTaken = columns.stream().anyMatch(column -> column.meaning().equals(looks));
          if (found.size() == 1 && !isTaken && !isOfSales(looks, columns)) {
            columns.set(columns.indexOf(found.getFirst()), found.getFirst().as(looks, Basis.LOOKS));
          }
        });
  }

  /** A date beside sales could be one of either kind. */
  private static boolean isOfSales(Meaning looks, List<MappedColumn> columns) {
    return OF_SALES.containsKey(looks)
        && columns.stream().anyMatch(column -> is(column, InventoryColumn.SALE::contains));
  }

  private void check(List<MappedColumn> columns) {
    Map<Meaning, MappedColumn> seen = new HashMap<>();
    for (MappedColumn column : columns) {
      MappedColumn other =
          column.meaning().isOnce() ? seen.putIfAbsent(column.meaning(), column) : null;
      if (other != null) {
        problems.add(
            FileProblem.ofCell(
                header.line(), column.meaning().word(), column.title(), "stands twice"));
      }
    }
    if (!seen.containsKey(Meaning.of(InventoryColumn.SKU))) {
      problems.add(FileProblem.ofLine(header.line(), "column 'sku' is missing"));
    }
    for (String title : choices.byTitle().keySet()) {
      if (header.cells().stream().noneMatch(cell -> cell.strip().equalsIgnoreCase(title.strip()))) {
        problems.add(
            FileProblem.ofLine(
                header.line(), "there is no column '%s'".formatted(FileProblem.printable(title))));
      }
    }
  }

  private List<String> cells(List<MappedColumn> columns, ColumnKind kind) {
    return columns.stream()
        .filter(column -> is(column, known -> known.kind() == kind))
        .flatMap(column -> cells(column.place()).stream())
        .toList();
  }

  private Mapping.Decision<DateText> dates(List<MappedColumn> columns) {
    List<String> cells = cells(columns, ColumnKind.DATE);
    DateText order = DateText.of(cells);
    return order.isDecided()
        ? new Mapping.Decision<>(order, List.of(), false)
        : decision(choices.dates(), order, cells, DateText::isOpen);
  }

  private Mapping.Decision<DecimalSign> decimals(List<MappedColumn> columns) {
    List<String> cells = cells(columns, ColumnKind.AMOUNT);
    DecimalSign sign = DecimalSign.of(cells);
    return sign.isDecided()
        ? new Mapping.Decision<>(sign, List.of(), false)
        : decision(choices.decimals(), sign, cells, DecimalSign::isOpen);
  }

  /**
   * What is said where the cells decide nothing, or else the cells that somebody is asked about.
   */
  private static <T> Mapping.Decision<T> decision(
      Optional<T> said, T undecided, List<String> cells, Predicate<String> isOpen) {
    List<String> open =
        cells.stream().filter(isOpen).distinct().limit(MappedColumn.SAMPLES).toList();
    return said.isPresent()
        ? new Mapping.Decision<>(said.get(), List.of(), !open.isEmpty())
        : new Mapping.Decision<>(undecided, open, false);
  }
}
