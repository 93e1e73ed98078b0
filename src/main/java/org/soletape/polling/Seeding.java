package org.soletape.polling;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.UnmappedSizes;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.MarketStore;
import org.soletape.market.Slot;
import org.soletape.market.TapePartitions;
import org.soletape.portfolio.Linking;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;

/**
 * Finds the catalogue's products at both venues, with their sizes and first prices. It goes on
 * where an earlier run stopped: only what has no answer yet is asked for.
 */
public final class Seeding {
  private static final int PARTITION_DAYS = 2;

  private static final String OPEN =
      """
      select p.id, v.provider, l.state
      from public.products_v2 p
      cross join unnest(?::text[]) as v (provider)
      left join soletape.listings l on l.product_id = p.id and l.provider = v.provider
      where l.state is null or l.state = 'gone'
        or (l.state = 'unmapped' and l.checked_at < ?)
        or (l.state = 'mapped' and not exists (
          select from public.market_latest_v2 m
          where m.product_id = p.id and m.provider = v.provider))
      order by p.popularity_score desc, p.sku, v.provider desc
      """;

  private final Database database;
  private final List<VenueFactory> factories;
  private final PollingRules rules;
  private final Clock clock;
  private final CatalogStore catalog;
  private final TapePartitions partitions;
  private final MappingStore mappings;
  private final SlotLedger ledger;
  private final RunLedger runs;
  private final VenueLeases leases;
  private final Finder finder;
  private final BookKeeper keeper;
  private final PairLinks links;

  public Seeding(Database database, List<VenueFactory> venues, PollingRules rules, Clock clock) {
    this.database = database;
    this.factories = List.copyOf(venues);
    this.rules = rules;
    this.clock = clock;
    this.catalog = new CatalogStore(database);
    this.partitions = new TapePartitions(database);
    this.mappings = new MappingStore(database);
    this.ledger = new SlotLedger(database, catalog);
    this.runs = new RunLedger(database, clock);
    this.leases = new VenueLeases(database, rules.leaseExpiry());
    this.finder = new Finder(catalog, mappings, clock);
    UnmappedSizes unmappedSizes = new UnmappedSizes(database);
    this.keeper = new BookKeeper(new MarketStore(database), mappings, unmappedSizes, finder, clock);
    this.links = new PairLinks(database, Linking.toCatalogue(), clock);
  }

  /** Told of every product, when all of its venues were asked. */
  @FunctionalInterface
  public interface SeedProgress {
    void product(int done, int all, Product product);
  }

  private record Open(UUID productId, Provider provider, Optional<String> state) {
    boolean is(String wanted) {
      return state.filter(wanted::equals).isPresent();
    }
  }

  /** One venue of this run: the right to ask it, and how that goes. */
  private record Desk(Venue venue, VenueTurn turn, VenueAttempts attempts) {}

  /** Runs once, and waits for the venues when another run holds them. */
  public RunReport run(TimeBox timeBox, SeedProgress progress) {
    Slot slot = Slot.of(clock.instant());
    List<String> upkeep = partitions.prepare(slot, PARTITION_DAYS);
    long run = runs.start("seed", slot);
    RunReport report = new RunReport(slot, List.of(), upkeep);
    try {
      report = new RunReport(slot, seed(run, timeBox, progress), upkeep);
      links.refresh();
      return report;
    } finally {
      runs.finish(run, report);
    }
  }

  private List<VenueOutcome> seed(long run, TimeBox timeBox, SeedProgress progress) {
    Map<Provider, Desk> desks = new EnumMap<>(Provider.class);
    try {
      for (VenueFactory factory : factories) {
        desks.put(factory.provider(), desk(factory, run, timeBox));
      }
      SeedTally tally = new SeedTally();
      ask(desks, run, tally, progress);
      return outcomes(desks, tally);
    } finally {
      desks.values().forEach(desk -> desk.turn().close());
    }
  }

  private Desk desk(VenueFactory factory, long run, TimeBox timeBox) {
    Provider provider = factory.provider();
    VenueTurn turn = VenueTurn.await(leases, provider, rules, clock, timeBox);
    VenueAttempts attempts = new VenueAttempts(provider, ledger, mappings, clock, run);
    return new Desk(factory.open(turn), turn, attempts);
  }

  private void ask(Map<Provider, Desk> desks, long run, SeedTally tally, SeedProgress progress) {
    Heartbeat heartbeat = new Heartbeat(runs, run);
    Map<UUID, List<Open>> open = open(desks);
    int done = 0;
    for (List<Open> ofProduct : open.values()) {
      for (Open one : ofProduct) {
        ask(one, desks.get(one.provider()), tally);
      }
      heartbeat.beat();
      progress.product(++done, open.size(), catalog.get(ofProduct.getFirst().productId()));
    }
  }

  private void ask(Open open, Desk desk, SeedTally tally) {
    tally.open(open.provider(), open.productId());
    Product product = catalog.get(open.productId());
    VenueAttempts.Result result =
        desk.attempts().attempt(product, () -> seed(open, product, desk.venue(), tally));
    if (result == VenueAttempts.Result.DONE) {
      tally.done(open.provider(), open.productId());
    }
  }

  private void seed(Open open, Product product, Venue venue, SeedTally tally) {
    if (open.is("gone")) {
      keeper.keep(DuePoll.lost(product), venue);
      tally.synced(open.provider(), open.productId());
      return;
    }
    if (!open.is("mapped") && finder.find(product, venue).isPresent()) {
      return;
    }
    Product found = finder.reloaded(product);
    if (found.sizes().stream().anyMatch(size -> size.isListedBy(open.provider()))) {
      keeper.keep(DuePoll.first(found, clock.instant()), venue);
      tally.synced(open.provider(), open.productId());
    }
  }

  private Map<UUID, List<Open>> open(Map<Provider, Desk> desks) {
    String[] providers = desks.keySet().stream().map(Provider::id).toArray(String[]::new);
    Map<UUID, List<Open>> byProduct = new LinkedHashMap<>();
    for (Open open :
        database.list(OPEN, Seeding::open, providers, Finder.lookedForBefore(clock.instant()))) {
      byProduct.computeIfAbsent(open.productId(), id -> new ArrayList<>()).add(open);
    }
    return byProduct;
  }

  private static List<VenueOutcome> outcomes(Map<Provider, Desk> desks, SeedTally tally) {
    List<VenueOutcome> outcomes = new ArrayList<>();
    desks.forEach(
        (provider, desk) ->
            outcomes.add(tally.outcome(provider, desk.attempts(), desk.turn().calls())));
    return outcomes;
  }

  private static Open open(Row row) throws SQLException {
    return new Open(row.uuid("id"), Provider.of(row.text("provider")), row.optionalText("state"));
  }
}
