package org.soletape.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.portfolio.file.ImportReport;
import org.soletape.portfolio.file.Importing;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.portfolio.file.SaleChoices;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds the pairs of a file to somebody's inventory. */
@Command(
    name = "import",
    description = {
      "Adds the pairs of a CSV, TSV or XLSX file to somebody's inventory.",
      "What is there already is not added again. Columns are known by their names in several",
      "languages, else by what their cells look like; what was chosen is printed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything in the file is there now",
      "1:something was refused",
      "2:wrong usage"
    },
    footer = {
      "",
      "Only a sku column is required; size, purchase_price, purchase_currency, purchase_rate,",
      "rate_currency, purchase_date, condition, notes, status, sold_price, payout, sold_currency,",
      "sold_at, sold_venue, shipping_in, purchase_tax, other_costs, shipping_out, other_deductions,",
      "order_number, location, listed_venue, listed_price, listed_currency and listed_since are read",
      "when they are there, and extra, which an export has of other columns. A quantity column makes that many pairs of a row, each with the prices and",
      "costs the row states."
    })
final class ImportCommand extends Action {
  /** From so many rows on a person would wonder whether it still runs. */
  private static final int BIG = 2_000;

  @Parameters(paramLabel = "FILE", description = "The CSV, TSV or XLSX file.")
  private Path file;

  @Option(names = "--user", required = true, paramLabel = "EMAIL", description = "Whose inventory.")
  private String email;

  @Option(names = "--dry-run", description = "Only say what would happen.")
  private boolean dryRun;

  @Mixin private MappingOptions mapping = new MappingOptions();

  @Option(
      names = "--sales",
      description = "The file is one of sales: book them on pairs that are there.")
  private boolean sales;

  @Option(
      names = "--match",
      paramLabel = "LINE=PAIR",
      description = {
        "The pair that a line is the sale of, by its id, or none.",
        "A dry run names the pairs; the others are matched first bought, first sold."
      })
  private Map<String, String> pairs = new LinkedHashMap<>();

  @Option(
      names = "--good-rows",
      description = "Import the rows that are fine although others are not.")
  private boolean goodRows;

  @Option(
      names = "--ignore-columns",
      description = {
        "Leave out what columns say that mean nothing here.",
        "Unless this is given, it is kept with each pair as it is."
      })
  private boolean ignoreColumns;

  @Override
  public Integer call() throws IOException {
    byte[] content = content();
    try (App app = context().openApp()) {
      UUID user = account(app, email).id();
      ImportFile read = read(app, user, content);
      read.mapping().ifPresent(chosen -> MappingOptions.print(out(), chosen));
      ImportReport report = run(app, user, read);
      ImportText.print(out(), report, dryRun);
      return report.hasProblems() ? 1 : 0;
    }
  }

  private byte[] content() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refusal("there is no file " + file);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(ImportFile.MOST_BYTES + 1);
    }
  }

  private ImportFile read(App app, UUID user, byte[] content) {
    Currency usual = app.portfolios().settings().of(user).currency();
    return app.portfolios().importing().read(user, content, usual, mapping.choices(ignoreColumns));
  }

  private ImportReport run(App app, UUID user, ImportFile read) {
    Importing importing = app.portfolios().importing();
    if (dryRun) {
      return importing.check(user, read, new SaleChoices(sales, pairs));
    }
    WhenWrong whenWrong = goodRows ? WhenWrong.GOOD_ROWS : WhenWrong.NOTHING;
    String name = String.valueOf(file.getFileName());
    int shown = read.rows() >= BIG ? read.rows() : 0;
    try (Bars bars = new Bars()) {
      return importing.run(
          user,
          name,
          read,
          whenWrong,
          new SaleChoices(sales, pairs),
          done -> bars.show("import", done, shown, ""));
    }
  }
}
