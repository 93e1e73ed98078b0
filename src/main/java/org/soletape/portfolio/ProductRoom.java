package org.soletape.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.soletape.catalog.HeldShoes;
import org.soletape.catalog.ManyProducts;
import org.soletape.catalog.Popularity;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.portfolio.ProductClaim.Strength;

/**
 * The places products are polled in, by {@link RoomPlan}'s rule. Whoever changes who has one holds
 * the lock of the tracked codes, so that no two give away the same.
 */
public record ProductRoom(ProductLimits limits) {
  private static final String CLAIMS =
      """
      select p.id, p.sku, p.popularity_score, h.place,
        coalesce(p.last_viewed_at >= ?, false) as viewed, z.paused_at
      from public.products_v2 p
      left join unnest(?::uuid[], ?::int[]) h (id, place) on h.id = p.id
      left join soletape.paused_products z on z.product_id = p.id
      """;

  /** Pairs are linked to what they brought in when the run is over. */
  private static final Duration LINKED_BY = Duration.ofHours(1);

  private static final String TRACKED =
      "select product_id from soletape.tracked_codes where product_id is not null";

  private static final String JUST_TRACKED = TRACKED + " and requested_at > ?";

  private static final String POLLED =
      """
      select ((select count(*) from public.products_v2)
        - (select count(*) from soletape.paused_products))::int as products
      """;

  private static final String WAITING =
      """
      select count(*)::int as codes from soletape.wanted_codes
      where dropped_at is null and unknown_since is null
      """;

  private static final String PAUSE =
      """
      insert into soletape.paused_products (product_id, paused_at)
      select id, ? from unnest(?::uuid[]) as p (id)
      on conflict (product_id) do nothing
      """;

  private static final String RESUME =
      "delete from soletape.paused_products where product_id = any (?)";

  /** Pages and lists tell by it that something about a product is shown otherwise. */
  private static final String TOUCH =
      "update public.products_v2 set updated_at = ? where id = any (?)";

  private static final String FOUND =
      """
      insert into soletape.product_room (places, bound, admits) values (?, ?, ?)
      on conflict (one_row) do update set places = excluded.places, bound = excluded.bound,
        admits = excluded.admits
      where (product_room.places, product_room.bound, product_room.admits)
        is distinct from (excluded.places, excluded.bound, excluded.admits)
      """;

  private static final int NOBODY = 3;

  private static final String PLACES = "select places from soletape.product_room";

  /** Settles which products are polled, in one transaction; at the start of every run. */
  public void settle(Database database, RoomForProducts room, Instant now) {
    database.transaction(session -> settle(session, room, now));
  }

  /** The products that people's pairs brought in. */
  public static UUID[] broughtIn(Session session) {
    return session.list(TRACKED, row -> row.uuid("product_id")).toArray(UUID[]::new);
  }

  /** Waits for whoever gives places away at present. */
  static void lock(Session session) {
    session.lock("soletape.tracked_codes");
  }

  /**
   * The weakest claim there is a place for, or could be made; empty when there is none.
   *
   * @param now tells what was looked at lately
   */
  Optional<Strength> admits(Session session, Instant now) {
    return polled(session) < places(session)
        ? Optional.of(Strength.HELD)
        : plan(session, places(session), now).admits();
  }

  /** Whether there is a place for a new product, which is made where a weaker one has it. */
  boolean admit(Session session, Strength strength, Instant now) {
    int places = places(session);
    if (polled(session) < places) {
      return true;
    }
    RoomPlan plan = plan(session, places, now);
    boolean admitted = plan.admit(strength);
    keep(session, plan, now);
    return admitted;
  }

  private int settle(Session session, RoomForProducts room, Instant now) {
    lock(session);
    RoomPlan plan = plan(session, room.places(), now);
    plan.settle(session.get(WAITING, row -> row.integer("codes")), now);
    keep(session, plan, now);
    int admits = plan.admits().map(ProductRoom::stored).orElse(NOBODY);
    return session.update(FOUND, room.places(), room.bound(), admits);
  }

  private static int stored(Strength weakest) {
    return switch (weakest) {
      case UNHELD, HELD -> 1;
      case AMONG_SOMEBODYS_FIRST -> 2;
    };
  }

  private RoomPlan plan(Session session, int places, Instant now) {
    Map<UUID, Integer> held = new HashMap<>();
    session
        .list(JUST_TRACKED, row -> row.uuid("product_id"), now.minus(LINKED_BY))
        .forEach(product -> held.put(product, 1));
    HeldShoes.places(session).forEach(one -> held.put(one.product(), one.place()));
    UUID[] products = held.keySet().toArray(UUID[]::new);
    return new RoomPlan(
        limits,
        places,
        session.list(
            CLAIMS,
            ProductClaim::read,
            now.minus(Popularity.VIEW_COUNTS),
            products,
            Stream.of(products).map(held::get).toArray(Integer[]::new)));
  }

  private static void keep(Session session, RoomPlan plan, Instant now) {
    UUID[] pausing = ids(plan.pausing());
    UUID[] resuming = ids(plan.resuming());
    if (pausing.length + resuming.length > 0) {
      ManyProducts.hold(session);
      session.update(PAUSE, now, pausing);
      session.update(RESUME, (Object) resuming);
      session.update(TOUCH, now, pausing);
      session.update(TOUCH, now, resuming);
    }
  }

  private static UUID[] ids(List<ProductClaim> claims) {
    return claims.stream().map(ProductClaim::id).toArray(UUID[]::new);
  }

  /** As the last run found it; before the first, what the catalogue may have. */
  private int places(Session session) {
    return Math.min(
        limits.inAll(), session.find(PLACES, row -> row.integer("places")).orElse(limits.unheld()));
  }

  private static int polled(Session session) {
    return session.get(POLLED, row -> row.integer("products"));
  }
}
