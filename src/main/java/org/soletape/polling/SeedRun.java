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
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.polling.Seeding.SeedProgress;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;

/** One call of seeding: all venues are held, and asked about one product after the other. */
final class SeedRun {
  private static final String OPEN =
      """
      select p.id, v.provider, l.state
      from public.products_v2 p
      cross join unnest(?::text[]) with ordinality as v (provider, place)
      left join soletape.listings l on l.product_id = p.id and l.provider = v.provider
      where l.state is null or l.state = 'gone'
        or (l.state = 'unmapped' and l.checked_at < ?)
        or (l.state = 'mapped' and not exists (
          select from public.market_latest_v2 m
          where m.product_id = p.id and m.provider = v.provider))
      order by p.popularity_score desc, p.sku, v.place
      """;

  private final long id;
  private final RunStores stores;
  private final Clock clock;
  private final SeedTally tally = new SeedTally();

  SeedRun(long id, RunStores stores, Clock clock) {
    this.id = id;
    this.stores = stores;
    this.clock = clock;
  }

  private record Open(UUID productId, Provider provider, Optional<String> state) {
    boolean is(String wanted) {
      return state.filter(wanted::equals).isPresent();
    }
  }

  /** One venue of this run: the right to ask it, and how that goes. */
  private record Desk(Venue venue, VenueTurn turn, VenueAttempts attempts) {}

  List<VenueOutcome> ask(List<VenueFactory> factories, SeedProgress progress) {
    Map<Provider, Desk> desks = new EnumMap<>(Provider.class);
    try {
      for (VenueFactory factory : factories) {
        desks.put(factory.provider(), desk(factory));
      }
      ask(desks, progress);
      return outcomes(desks);
    } finally {
      desks.values().forEach(desk -> desk.turn().close());
    }
  }

  private Desk desk(VenueFactory factory) {
    VenueTurn turn = stores.await(factory.provider());
    return new Desk(factory.open(turn), turn, stores.attempts(factory.provider(), id));
  }

  private void ask(Map<Provider, Desk> desks, SeedProgress progress) {
    Heartbeat heartbeat = new Heartbeat(stores.runs(), id);
    Map<UUID, List<Open>> open = open(desks);
    int done = 0;
    for (List<Open> ofProduct : open.values()) {
      for (Open one : ofProduct) {
        ask(one, desks.get(one.provider()));
      }
      heartbeat.beat();
      Product product = stores.catalog().get(ofProduct.getFirst().productId());
      progress.product(++done, open.size(), product);
    }
  }

  private void ask(Open open, Desk desk) {
    tally.open(open.provider(), open.productId());
    Product product = stores.catalog().get(open.productId());
    VenueAttempts.Result result =
        desk.attempts().attempt(product, () -> seed(open, product, desk.venue()));
    if (result == VenueAttempts.Result.DONE) {
      tally.done(open.provider(), open.productId());
    }
  }

  private void seed(Open open, Product product, Venue venue) {
    if (open.is("gone")) {
      stores.keeper().keep(DuePoll.lost(product), venue);
      tally.synced(open.provider(), open.productId());
      return;
    }
    if (!open.is("mapped") && stores.finder().find(product, venue).isPresent()) {
      return;
    }
    Product found = stores.finder().reloaded(product);
    if (found.sizes().stream().anyMatch(size -> size.isListedBy(open.provider()))) {
      stores.keeper().keep(DuePoll.first(found, clock.instant()), venue);
      tally.synced(open.provider(), open.productId());
    }
  }

  private Map<UUID, List<Open>> open(Map<Provider, Desk> desks) {
    String[] providers = desks.keySet().stream().map(Provider::id).toArray(String[]::new);
    Map<UUID, List<Open>> byProduct = new LinkedHashMap<>();
    List<Open> all =
        stores
            .database()
            .list(OPEN, SeedRun::open, providers, Finder.lookedForBefore(clock.instant()));
    for (Open open : all) {
      byProduct.computeIfAbsent(open.productId(), product -> new ArrayList<>()).add(open);
    }
    return byProduct;
  }

  private List<VenueOutcome> outcomes(Map<Provider, Desk> desks) {
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
