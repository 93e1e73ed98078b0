package org.soletape.web.inventory.report;

import static java.util.stream.Collectors.joining;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.portfolio.file.CsvCell;

/**
 * A table of a report.
 *
 * @param word in addresses
 * @param caption what it is
 * @param head title and name in a file of each column, that of the rows first
 * @param empty said in place of a table without rows
 */
public record ReportTable(
    String word, String caption, List<Head> head, List<Row> rows, String empty) {
  private static final String LINE_END = "\r\n";

  /** The head of a column. */
  public record Head(String title, String name) {}

  /**
   * A row.
   *
   * @param name what it is of; nothing is known of that when it is empty
   * @param href where it leads
   * @param isTotal whether it is over the others
   */
  public record Row(
      Optional<String> name, Optional<String> href, List<Cell> cells, boolean isTotal) {}

  /**
   * A figure, and where the pairs behind it are shown.
   *
   * @param rest how much of it is known, or why nothing is
   */
  public record Cell(
      String text, Optional<String> rest, String trend, Optional<String> href, String plain) {
    static Cell of(Amount amount, Optional<String> href) {
      return new Cell(amount.text(), amount.rest(), amount.trend(), href, amount.plain());
    }
  }

  /**
   * As a file, its figures as plain numbers in major units; what is not known is left empty.
   *
   * @param currency of every amount, told in the last column
   */
  String csv(Currency currency) {
    return Stream.concat(
            Stream.of(head.stream().map(Head::name).collect(joining(",", "", ",currency"))),
            rows.stream().filter(row -> !row.isTotal()).map(row -> csv(row, currency)))
        .collect(joining(LINE_END, "", LINE_END));
  }

  private static String csv(Row row, Currency currency) {
    return Stream.concat(
            Stream.of(CsvCell.write(row.name().orElse(""))),
            row.cells().stream().map(cell -> written(cell.plain())))
        .collect(joining(",", "", "," + currency.getCurrencyCode()));
  }

  /** A number below zero is no formula. */
  private static String written(String plain) {
    return plain.matches("-?[0-9]+(\\.[0-9]+)?") ? plain : CsvCell.write(plain);
  }
}
