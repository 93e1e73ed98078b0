package org.soletape.portfolio;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/** Reads the pairs of a file as somebody would import it; every file here is well-formed. */
final class ScenarioFile {
  private ScenarioFile() {}

  static List<Pair> read(String name) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path(name))) {
      return csv.stream().map(ScenarioFile::pair).toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read scenario " + name, e);
    }
  }

  private static Path path(String name) throws URISyntaxException {
    return Path.of(ScenarioFile.class.getResource("/scenarios/" + name + ".csv").toURI());
  }

  private static Pair pair(NamedCsvRecord row) {
    ItemStatus status = ItemStatus.of(row.getField("status"));
    return new Pair(
        text(row, "sku"),
        text(row, "size"),
        money(row, "purchase_price", "purchase_currency"),
        rate(row),
        text(row, "purchase_date").map(LocalDate::parse),
        text(row, "condition"),
        text(row, "notes"),
        status,
        status.isOwned() ? Optional.empty() : Optional.of(sale(row)));
  }

  private static Sale sale(NamedCsvRecord row) {
    return new Sale(
        text(row, "sold_at").map(LocalDate::parse),
        text(row, "sold_venue"),
        money(row, "sold_price", "sold_currency"),
        money(row, "payout", "sold_currency"));
  }

  private static Optional<ExchangeRate> rate(NamedCsvRecord row) {
    return text(row, "purchase_rate")
        .map(
            rate ->
                new ExchangeRate(
                    Currency.getInstance(row.getField("purchase_currency")),
                    Currency.getInstance(row.getField("rate_currency")),
                    new BigDecimal(rate)));
  }

  private static Optional<Money> money(NamedCsvRecord row, String amount, String currency) {
    return text(row, amount)
        .map(major -> Money.ofMajor(major, Currency.getInstance(row.getField(currency))));
  }

  private static Optional<String> text(NamedCsvRecord row, String column) {
    return Optional.of(row.getField(column)).filter(text -> !text.isBlank());
  }
}
