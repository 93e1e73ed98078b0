package org.soletape.polling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Provider;
import org.soletape.catalog.RejectedListings;
import org.soletape.catalog.UnmappedSizes;
import org.soletape.db.Database;
import org.soletape.market.MarketStore;
import org.soletape.market.TapePartitions;
import org.soletape.portfolio.Linking;
import org.soletape.venue.VenueFactory;

/** What one run reads and writes, all of it waiting for a database that is away. */
final class RunStores {
  private final PollingRules rules;
  private final Linking linking;
  private final Clock clock;
  private final TimeBox timeBox;
  private final Outage outage;
  private final Database database;
  private final CatalogStore catalog;
  private final MappingStore mappings;
  private final MarketStore market;
  private final SlotLedger ledger;
  private final RunLedger runs;
  private final VenueLeases leases;
  private final Finder finder;
  private final BookKeeper keeper;

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
    this.ledger = new SlotLedger(this.database, catalog);
    this.runs = new RunLedger(this.database, clock);
    this.leases = new VenueLeases(this.database, rules.leaseExpiry());
    this.finder = new Finder(catalog, mappings, new RejectedListings(this.database), clock);
    this.keeper = new BookKeeper(market, mappings, new UnmappedSizes(this.database), finder, clock);
  }

  Outage outage() {
    return outage;
  }

  Database database() {
    return database;
  }

  TimeBox timeBox() {
    return timeBox;
  }

  CatalogStore catalog() {
    return catalog;
  }

  SlotLedger ledger() {
    return ledger;
  }

  RunLedger runs() {
    return runs;
  }

  Finder finder() {
    return finder;
  }

  BookKeeper keeper() {
    return keeper;
  }

  TapePartitions partitions() {
    return new TapePartitions(database);
  }

  Newcomers newcomers() {
    return new Newcomers(database, catalog, finder, keeper, codes(), clock);
  }

  /** The search for codes that pairs wait for, where such are noted. */
  Optional<CodeSearch> codes() {
    return linking.wantedCodes(database).map(wanted -> new CodeSearch(wanted, clock));
  }

  /** Writes down which venues are polled. */
  void keepOn(List<VenueFactory> venues) {
    List<Provider> on = venues.stream().map(VenueFactory::provider).toList();
    new VenueSwitches(database).keep(on, clock.instant());
  }

  PairLinks links() {
    return new PairLinks(database, linking, clock);
  }

  SalesCounting sales() {
    return new SalesCounting(database, catalog, market, clock, rules.salesCalls());
  }

  VenueAttempts attempts(Provider provider, long run) {
    return new VenueAttempts(provider, ledger, mappings, clock, outage, run);
  }

  /** The venue's lease; empty when somebody else is draining it. */
  Optional<VenueTurn> take(Provider provider) {
    return VenueTurn.take(leases, provider, rules, clock, timeBox);
  }

  /** The venue's lease as soon as it is free. */
  VenueTurn await(Provider provider) {
    return VenueTurn.await(leases, provider, rules, clock, timeBox);
  }
}
