package org.soletape.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soletape.catalog.HeldShoes;
import org.soletape.catalog.Product;
import org.soletape.venue.Venue;

/**
 * Products that a venue was never asked about, as those somebody's pair has brought into the
 * catalogue, and those it did not know a day ago, as a shoe that is yet to be released: looked for
 * in the rest of a sync's time, those somebody holds first.
 */
final class Newcomers {
  private static final String NEXT =
      """
      select p.id from public.products_v2 p
      where not exists (
        select from soletape.listings l where l.product_id = p.id and l.provider = ?)
        and not exists (select from soletape.paused_products z where z.product_id = p.id)
      order by p.id = any (?) desc, p.popularity_score desc, p.sku
      """;

  /** The venue would be asked for nothing else when a whole catalogue is unknown to it. */
  static final int SEARCHED_AGAIN = 25;

  private static final String AGAIN =
      """
      select p.id from soletape.listings l join public.products_v2 p on p.id = l.product_id
      where l.provider = ? and l.state = 'unmapped' and l.checked_at < ?
        and not exists (select from soletape.paused_products z where z.product_id = p.id)
      order by p.id = any (?) desc, l.checked_at, p.sku
      limit ?
      """;

  private final RunStores stores;

  Newcomers(RunStores stores) {
    this.stores = stores;
  }

  /**
   * The products this venue has to be searched for, each read when its turn comes. It is asked for
   * the codes that people's pairs wait for before, so that one which the other venue confirmed
   * meanwhile is never missed.
   */
  Iterable<Product> at(Venue venue) {
    stores.codes().ifPresent(search -> search.run(venue));
    String provider = venue.provider().id();
    UUID[] held = stores.database.transaction(HeldShoes::products);
    List<UUID> ids =
        new ArrayList<>(stores.database.list(NEXT, row -> row.uuid("id"), provider, held));
    ids.addAll(
        stores.database.list(
            AGAIN,
            row -> row.uuid("id"),
            provider,
            Finder.lookedForBefore(stores.clock.instant()),
            held,
            SEARCHED_AGAIN));
    return () -> ids.stream().map(stores.catalog::get).iterator();
  }

  /** Looks for a product and keeps its first book; false when the venue does not have it. */
  boolean take(Product product, Venue venue) {
    return stores.finder.find(product, venue).isEmpty() && first(stores, product, venue);
  }

  /** Keeps the first book of a product that was just found; false when it has no size there. */
  static boolean first(RunStores stores, Product product, Venue venue) {
    Product found = stores.finder.reloaded(product);
    boolean listed = found.sizes().stream().anyMatch(size -> size.isListedBy(venue.provider()));
    if (listed) {
      stores.keeper.keep(DuePoll.first(found.id(), stores.clock.instant()), found, venue);
    }
    return listed;
  }
}
