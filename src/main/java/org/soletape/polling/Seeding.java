package org.soletape.polling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Product;
import org.soletape.db.Database;
import org.soletape.market.Slot;
import org.soletape.portfolio.Linking;
import org.soletape.venue.VenueFactory;

/**
 * Finds the catalogue's products at both venues, with their sizes and first prices. It goes on
 * where an earlier run stopped: only what has no answer yet is asked for.
 */
public final class Seeding {
  private static final int PARTITION_DAYS = 2;

  private final Database database;
  private final List<VenueFactory> factories;
  private final PollingRules rules;
  private final Clock clock;

  public Seeding(Database database, List<VenueFactory> venues, PollingRules rules, Clock clock) {
    this.database = database;
    this.factories = List.copyOf(venues);
    this.rules = rules;
    this.clock = clock;
  }

  /** Told of every product, when all of its venues were asked. */
  @FunctionalInterface
  public interface SeedProgress {
    void product(int done, int all, Product product);
  }

  /** Runs once, and waits for the venues when another run holds them. */
  public RunReport run(TimeBox timeBox, SeedProgress progress) {
    RunStores stores =
        new RunStores(database, rules, new Linking(Optional.empty()), clock, timeBox);
    Slot slot = Slot.of(clock.instant());
    stores.leftUndone.addAll(stores.partitions().prepare(slot, PARTITION_DAYS));
    return stores.run(
        "seed", slot, factories, id -> new SeedRun(id, stores).ask(factories, progress));
  }
}
