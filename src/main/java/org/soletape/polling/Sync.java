package org.soletape.polling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.UnmappedSizes;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.market.MarketStore;
import org.soletape.market.PollingCalendar;
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
  private final Supplier<PollingCalendar> calendar;
  private final TapePartitions partitions;
  private final MappingStore mappings;
  private final SlotLedger ledger;
  private final RunLedger runs;
  private final VenueLeases leases;
  private final BookKeeper keeper;
  private final SalesCounting sales;
  private final Newcomers newcomers;
  private final PairLinks links;

  /**
   * Links people's pairs, leaves the catalogue as it is, keeps to the rhythm in force and never
   * changes it.
   */
  public Sync(Database database, List<VenueFactory> venues, PollingRules rules, Clock clock) {
    this(database, venues, rules, Linking.toCatalogue(), clock, new CalendarReads(database)::read);
  }

  /**
   * Keeps to the calendar it is given.
   *
   * @param linking may take up codes of people's pairs into the catalogue first
   * @param calendar asked at the start of every run; may slow polling down just then
   */
  public Sync(
      Database database,
      List<VenueFactory> venues,
      PollingRules rules,
      Linking linking,
      Clock clock,
      Supplier<PollingCalendar> calendar) {
    CatalogStore catalog = new CatalogStore(database);
    this.venues = List.copyOf(venues);
    this.rules = rules;
    this.clock = clock;
    this.calendar = calendar;
    this.partitions = new TapePartitions(database);
    this.mappings = new MappingStore(database);
    this.ledger = new SlotLedger(database, catalog);
    this.runs = new RunLedger(database, clock);
    this.leases = new VenueLeases(database, rules.leaseExpiry());
    Finder finder = new Finder(catalog, mappings, clock);
    UnmappedSizes unmappedSizes = new UnmappedSizes(database);
    this.keeper = new BookKeeper(new MarketStore(database), mappings, unmappedSizes, finder, clock);
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

  /** One call, as all of its venues see it. */
  private record Run(
      long id,
      PollingCalendar calendar,
      TimeBox timeBox,
      WhenBusy whenBusy,
      SyncProgress progress,
      Heartbeat heartbeat) {
    void asked(Provider provider, Product product) {
      heartbeat.beat();
      progress.asked(provider, product);
    }
  }

  /**
   * Runs once.
   *
   * @param trigger who asked, for the run's row: "command", "cron", "scheduler"
   * @param progress told of every product a venue was asked about
   */
  public RunReport run(String trigger, TimeBox timeBox, WhenBusy whenBusy, SyncProgress progress) {
    Slot slot = Slot.of(clock.instant());
    List<String> upkeep = partitions.roll(slot, PARTITION_DAYS);
    long id = runs.start(trigger, slot);
    RunReport report = new RunReport(slot, List.of(), upkeep);
    try {
      links.refresh();
      Heartbeat heartbeat = new Heartbeat(runs, id);
      Run run = new Run(id, calendar.get(), timeBox, whenBusy, progress, heartbeat);
      report = new RunReport(slot, drainAll(run), upkeep);
      links.refresh();
      return report;
    } finally {
      runs.finish(id, report);
    }
  }

  private List<VenueOutcome> drainAll(Run run) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<VenueOutcome>> drains = new ArrayList<>();
      for (VenueFactory venue : venues) {
        drains.add(threads.submit(() -> drain(venue, run)));
      }
      return drains.stream().map(Sync::ended).toList();
    }
  }

  private VenueOutcome drain(VenueFactory factory, Run run) {
    Provider provider = factory.provider();
    Optional<VenueTurn> taken = take(provider, run);
    if (taken.isEmpty()) {
      return VenueOutcome.busy(provider, due(provider, run));
    }
    try (VenueTurn turn = taken.get()) {
      List<DuePoll> due = due(provider, run);
      run.progress().starts(provider, due.size());
      VenueAttempts attempts = new VenueAttempts(provider, ledger, mappings, clock, run.id());
      VenueDrain drain =
          new VenueDrain(
              factory.open(turn), turn, attempts, keeper, product -> run.asked(provider, product));
      return drain.run(due, newcomers, venue -> sales.count(venue, run.calendar()));
    }
  }

  private Optional<VenueTurn> take(Provider provider, Run run) {
    Optional<VenueTurn> turn = VenueTurn.take(leases, provider, rules, clock, run.timeBox());
    while (turn.isEmpty() && run.whenBusy() == WhenBusy.WAIT && !run.timeBox().isOver()) {
      if (due(provider, run).isEmpty()) {
        return Optional.empty();
      }
      if (!run.timeBox().sleepsFor(VenueTurn.LOOK_AGAIN_NANOS)) {
        return Optional.empty();
      }
      turn = VenueTurn.take(leases, provider, rules, clock, run.timeBox());
    }
    return turn;
  }

  private List<DuePoll> due(Provider provider, Run run) {
    return ledger.due(provider, Slot.of(clock.instant()), run.calendar());
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
