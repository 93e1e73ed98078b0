package org.soletape.polling;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.polling.Seeding.SeedProgress;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;

/** One call of seeding: all venues are held, and asked about one product after the other. */
record SeedRun(long id, RunStores stores) {
  private static final String OPEN =
      """
      with quoted as materialized (
        select distinct m.product_id, m.provider from public.market_latest_v2 m
      )
      select p.id, v.provider, l.state
      from public.products_v2 p
      cross join unnest(?::text[]) with ordinality as v (provider, place)
      left join soletape.listings l on l.product_id = p.id and l.provider = v.provider
      left join quoted q on q.product_id = p.id and q.provider = v.provider
      where (l.state is null or l.state = 'gone'
          or (l.state = 'unmapped' and l.checked_at < ?)
          or (l.state = 'mapped' and q.product_id is null))
        and not exists (select from soletape.paused_products z where z.product_id = p.id)
      order by p.popularity_score desc, p.sku, v.place
      """;

  private record Open(UUID productId, Provider provider, Optional<String> state) {
    boolean is(String wanted) {
      return state.filter(wanted::equals).isPresent();
    }
  }

  /** One venue of this run: the right to ask it, and what it has not answered yet or has given. */
  private record Desk(
      Venue venue, VenueTurn turn, VenueAttempts attempts, Set<UUID> open, Set<UUID> synced) {
    VenueOutcome outcome() {
      return attempts.outcome(synced, open, turn.calls(), 0);
    }
  }

  List<VenueOutcome> ask(List<VenueFactory> factories, SeedProgress progress) {
    Map<Provider, Desk> desks = new EnumMap<>(Provider.class);
    try {
      for (VenueFactory factory : factories) {
        desks.put(factory.provider(), desk(factory));
      }
      ask(desks, progress);
      return desks.values().stream().map(Desk::outcome).toList();
    } finally {
      desks.values().forEach(desk -> desk.turn().close());
    }
  }

  private Desk desk(VenueFactory factory) {
    VenueTurn turn = stores.await(factory.provider());
    VenueAttempts attempts = new VenueAttempts(stores, factory.provider(), id);
    return new Desk(factory.open(turn), turn, attempts, new HashSet<>(), new HashSet<>());
  }

  private void ask(Map<Provider, Desk> desks, SeedProgress progress) {
    Map<UUID, List<Open>> open = open(desks);
    int done = 0;
    for (List<Open> ofProduct : open.values()) {
      for (Open one : ofProduct) {
        ask(one, desks.get(one.provider()));
      }
      stores.runs.beat(id);
      Product product = stores.catalog.get(ofProduct.getFirst().productId());
      progress.product(++done, open.size(), product);
    }
  }

  private void ask(Open open, Desk desk) {
    UUID id = open.productId();
    desk.open().add(id);
    Product product = stores.catalog.get(id);
    Runnable step =
        () -> {
          if (seed(open, product, desk.venue())) {
            desk.synced().add(id);
          }
        };
    if (desk.attempts().attempt(product, step) == VenueAttempts.Result.DONE) {
      desk.open().remove(id);
    }
  }

  /** Whether there is a book; the venue may answer that it does not have the product. */
  private boolean seed(Open open, Product product, Venue venue) {
    if (open.is("gone")) {
      stores.keeper.keep(DuePoll.lost(product.id()), product, venue);
      return true;
    }
    return (open.is("mapped") || stores.finder.find(product, venue).isEmpty())
        && Newcomers.first(stores, product, venue);
  }

  private Map<UUID, List<Open>> open(Map<Provider, Desk> desks) {
    String[] providers = desks.keySet().stream().map(Provider::id).toArray(String[]::new);
    Map<UUID, List<Open>> byProduct = new LinkedHashMap<>();
    List<Open> all =
        stores.database.list(
            OPEN, SeedRun::open, providers, Finder.lookedForBefore(stores.clock.instant()));
    for (Open open : all) {
      byProduct.computeIfAbsent(open.productId(), product -> new ArrayList<>()).add(open);
    }
    return byProduct;
  }

  private static Open open(Row row) throws SQLException {
    return new Open(row.uuid("id"), Provider.of(row.text("provider")), row.optionalText("state"));
  }
}
