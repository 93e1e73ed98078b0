package org.soletape.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.portfolio.file.Importing;

/**
 * The pairs of the demo's account: every state a pair can be in, every kind of sale, and two years
 * of ordinary ones.
 */
public record DemoInventory(
    Inventory inventory, Importing importing, DemoSales sales, Clock clock) {
  private static final String PAIRS = "/demo/inventory.csv";
  private static final Currency USD = Currency.getInstance("USD");

  /** Fills an inventory that is empty; returns how many pairs were added. */
  public int fill(UUID userId) {
    if (!inventory.items(userId).isEmpty()) {
      return 0;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Pair> all = Stream.concat(pairs().stream(), sales.upTo(today).stream()).toList();
    return inventory.addAll(userId, all).size();
  }

  private List<Pair> pairs() {
    try (InputStream csv = DemoInventory.class.getResourceAsStream(PAIRS)) {
      ImportFile file = importing.read(csv.readAllBytes(), USD);
      if (!file.problems().isEmpty()) {
        throw new IllegalStateException(PAIRS + ": " + file.problems());
      }
      return file.lines().stream().map(ImportFile.Line::pair).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
