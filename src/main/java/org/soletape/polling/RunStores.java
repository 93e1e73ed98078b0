package org.soletape.polling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.ProductTexts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.RejectedListings;
import org.soletape.catalog.UnmappedSizes;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.history.TapePartitions;
import org.soletape.market.MarketStore;
import org.soletape.market.Slot;
import org.soletape.market.SyncTimes;
import org.soletape.portfolio.Linking;
import org.soletape.venue.VenueFactory;

/** What one run reads and writes, all of it waiting for a database that is away. */
final class RunStores {
  private static final Logger LOG = LoggerFactory.getLogger(RunStores.class);

  final PollingRules rules;
  final Clock clock;
  final TimeBox timeBox;
  final Outage outage;
  final Database database;
  final CatalogStore catalog;
  final MappingStore mappings;
  final MarketStore market;
  final SlotLedger ledger;
  final RunLedger runs;
  final Finder finder;
  final BookKeeper keeper;

  /** Sentences about what the run leaves undone beside the venues. */
  final List<String> leftUndone = new ArrayList<>();

  private final VenueLeases leases;
  private final Linking linking;

  RunStores(Database database, PollingRules rules, Linking linking, Clock clock, TimeBox timeBox) {
    this.linking = linking;
    this.rules = rules;
    this.clock = clock;
    this.timeBox = timeBox;
    this.outage = new Outage(timeBox);
    this.database = database.patient(outage);
    this.catalog = new CatalogStore(this.database);
    this.mappings = new MappingStore(this.database);
    this.market = new MarketStore(this.database);
    this.ledger = new SlotLedger(this.database);
    this.runs = new RunLedger(this.database, clock);
    this.leases = new VenueLeases(this.database, rules.leaseExpiry());
    this.finder = new Finder(catalog, mappings, new RejectedListings(this.database), clock);
    this.keeper = new BookKeeper(market, mappings, new UnmappedSizes(this.database), finder, clock);
  }

  /**
   * A run with its row, which is finished however the run ends.
   *
   * @param asking asks the venues; given the run's id
   */
  RunReport run(
      String trigger,
      Slot slot,
      List<VenueFactory> venues,
      LongFunction<List<VenueOutcome>> asking) {
    long id = runs.start(trigger, slot);
    RunReport report = new RunReport(slot, List.of(), leftUndone);
    try {
      leases.switchOn(providers(venues), clock.instant());
      List<VenueOutcome> outcomes = asking.apply(id);
      report = new RunReport(slot, outcomes, leftUndone);
      linkPairs();
      publish();
      return report;
    } finally {
      runs.finish(id, report);
    }
  }

  static List<Provider> providers(List<VenueFactory> venues) {
    return venues.stream().map(VenueFactory::provider).toList();
  }

  TapePartitions partitions() {
    return new TapePartitions(database);
  }

  /** The search for codes that pairs wait for, where such are noted. */
  Optional<CodeSearch> codes() {
    return linking.wantedCodes(database).map(wanted -> new CodeSearch(wanted, clock));
  }

  /** Links people's pairs to what was found; no run fails because of it. */
  void linkPairs() {
    try {
      linking.run(database, clock.instant());
    } catch (DatabaseException e) {
      LOG.warn("the inventory could not be linked to the catalogue: {}", e.getMessage());
    }
  }

  /** What others read of products, or search them in, follows what the run has kept. */
  private void publish() {
    database.transaction(session -> SyncTimes.publish(session) + ProductTexts.keepAll(session));
  }

  /** The venue's lease; empty when somebody else is draining it. */
  Optional<VenueTurn> take(Provider provider) {
    return VenueTurn.take(leases, provider, rules, clock, timeBox);
  }

  VenueTurn await(Provider provider) {
    Optional<VenueTurn> turn = take(provider);
    while (turn.isEmpty()) {
      timeBox.sleep(VenueTurn.LOOK_AGAIN_NANOS);
      turn = take(provider);
    }
    return turn.get();
  }
}
