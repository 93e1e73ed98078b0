package org.soletape.polling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.MarketStore;
import org.soletape.market.Slot;
import org.soletape.market.TapePartitions;
import org.soletape.portfolio.Linking;
import org.soletape.venue.VenueFactory;

/**
 * Drains what is due in the current slot, both venues side by side, until nothing is left or the
 * time box ends. Anything may call it, any number of times, at once from several places.
 */
public final class Sync {
  private static final int PARTITION_DAYS = 2;

  private final List<VenueFactory> venues;
  private final PollingRules rules;
  private final Clock clock;
  private final TapePartitions partitions;
  private final MappingStore mappings;
  private final SlotLedger ledger;
  private final RunLedger runs;
  private final VenueLeases leases;
  private final BookKeeper keeper;
  private final SalesCounting sales;
  private final Newcomers newcomers;
  private final PairLinks links;

  /** A sync that links people's pairs, and leaves the catalogue as it is. */
  public Sync(Database database, List<VenueFactory> venues, PollingRules rules, Clock clock) {
    this(database, venues, rules, Linking.toCatalogue(), clock);
  }

  /**
   * A sync that links people's pairs.
   *
   * @param linking may take up codes of theirs into the catalogue first
   */
  public Sync(
      Database database,
      List<VenueFactory> venues,
      PollingRules rules,
      Linking linking,
      Clock clock) {
    CatalogStore catalog = new CatalogStore(database);
    this.venues = List.copyOf(venues);
    this.rules = rules;
    this.clock = clock;
    this.partitions = new TapePartitions(database);
    this.mappings = new MappingStore(database);
    this.ledger = new SlotLedger(database, catalog);
    this.runs = new RunLedger(database, clock);
    this.leases = new VenueLeases(database, rules.leaseExpiry());
    Finder finder = new Finder(catalog, mappings, clock);
    this.keeper = new BookKeeper(new MarketStore(database), mappings, finder, clock);
    this.newcomers = new Newcomers(database, catalog, finder, keeper, clock);
    this.links = new PairLinks(database, linking, clock);
    this.sales =
        new SalesCounting(database, catalog, new MarketStore(database), clock, rules.salesCalls());
  }

  /** What to do about a venue that another run is draining. */
  public enum WhenBusy {
    /** Wait until it is free or has nothing due. */
    WAIT,
    /** Leave it to the other run and say so. */
    LEAVE
  }

  /**
   * Runs once.
   *
   * @param trigger who asked, for the run's row: "command", "cron", "scheduler"
   * @param progress told of every product a venue was asked about
   */
  public RunReport run(String trigger, TimeBox timeBox, WhenBusy whenBusy, SyncProgress progress) {
    Slot slot = Slot.of(clock.instant());
    partitions.ensure(slot, PARTITION_DAYS);
    long run = runs.start(trigger, slot);
    RunReport report = new RunReport(slot, List.of());
    try {
      links.refresh();
      report = drainAll(run, slot, timeBox, whenBusy, progress);
      links.refresh();
      return report;
    } finally {
      runs.finish(run, report);
    }
  }

  private RunReport drainAll(
      long run, Slot slot, TimeBox timeBox, WhenBusy whenBusy, SyncProgress progress) {
    Heartbeat heartbeat = new Heartbeat(runs, run);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<VenueOutcome>> drains = new ArrayList<>();
      for (VenueFactory venue : venues) {
        drains.add(threads.submit(() -> drain(venue, run, timeBox, whenBusy, progress, heartbeat)));
      }
      List<VenueOutcome> outcomes = drains.stream().map(Sync::ended).toList();
      return new RunReport(slot, outcomes);
    }
  }

  private VenueOutcome drain(
      VenueFactory factory,
      long run,
      TimeBox timeBox,
      WhenBusy whenBusy,
      SyncProgress progress,
      Heartbeat heartbeat) {
    Provider provider = factory.provider();
    Optional<VenueTurn> taken = take(provider, timeBox, whenBusy);
    if (taken.isEmpty()) {
      return VenueOutcome.busy(provider, due(provider));
    }
    try (VenueTurn turn = taken.get()) {
      List<DuePoll> due = due(provider);
      progress.starts(provider, due.size());
      VenueAttempts attempts = new VenueAttempts(provider, ledger, mappings, clock, run);
      VenueDrain drain =
          new VenueDrain(
              factory.open(turn),
              turn,
              attempts,
              keeper,
              product -> {
                heartbeat.beat();
                progress.asked(provider, product);
              });
      return drain.run(due, newcomers, sales);
    }
  }

  private Optional<VenueTurn> take(Provider provider, TimeBox timeBox, WhenBusy whenBusy) {
    Optional<VenueTurn> turn = VenueTurn.take(leases, provider, rules, clock, timeBox);
    while (turn.isEmpty() && whenBusy == WhenBusy.WAIT && !timeBox.isOver()) {
      if (due(provider).isEmpty()) {
        return Optional.empty();
      }
      if (!timeBox.sleepsFor(VenueTurn.LOOK_AGAIN_NANOS)) {
        return Optional.empty();
      }
      turn = VenueTurn.take(leases, provider, rules, clock, timeBox);
    }
    return turn;
  }

  private List<DuePoll> due(Provider provider) {
    return ledger.due(provider, Slot.of(clock.instant()));
  }

  private static VenueOutcome ended(Future<VenueOutcome> drain) {
    try {
      return drain.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a venue was drained", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Told how a run goes; called from several threads. */
  public interface SyncProgress {
    /** A venue has so many products due. */
    void starts(Provider provider, int due);

    /** A venue was asked about a product, with whatever result. */
    void asked(Provider provider, Product product);

    /** Nobody is watching. */
    static SyncProgress silent() {
      return new SyncProgress() {
        @Override
        public void starts(Provider provider, int due) {}

        @Override
        public void asked(Provider provider, Product product) {}
      };
    }
  }
}
