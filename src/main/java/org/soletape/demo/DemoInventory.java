package org.soletape.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;

/** The pairs of the demo's account: every state a pair can be in, and every kind of sale. */
public final class DemoInventory {
  private static final String PAIRS = "/demo/inventory.csv";
  private static final Currency USD = Currency.getInstance("USD");

  private final Inventory inventory;
  private final Clock clock;

  public DemoInventory(Inventory inventory, Clock clock) {
    this.inventory = inventory;
    this.clock = clock;
  }

  /** Fills an inventory that is empty; returns how many pairs were added. */
  public int fill(UUID userId) {
    if (!inventory.items(userId).isEmpty()) {
      return 0;
    }
    return inventory.addAll(userId, pairs()).size();
  }

  private List<Pair> pairs() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (InputStream csv = DemoInventory.class.getResourceAsStream(PAIRS);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return records.stream().map(line -> pair(line, today)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(NamedCsvRecord line, LocalDate today) {
    PairFields.Read read = PairFields.read(line.getFieldsAsMap(), USD, today);
    return read.pair()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    PAIRS + " line " + line.getStartingLineNumber() + ": " + read.problems()));
  }
}
