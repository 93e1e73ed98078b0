package org.soletape.polling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.db.Database;
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
      order by p.id in (select h.product_id from soletape.held_sizes() h) desc,
        p.popularity_score desc, p.sku
      """;

  /** The venue would be asked for nothing else when a whole catalogue is unknown to it. */
  static final int SEARCHED_AGAIN = 25;

  private static final String AGAIN =
      """
      select p.id from soletape.listings l join public.products_v2 p on p.id = l.product_id
      where l.provider = ? and l.state = 'unmapped' and l.checked_at < ?
      order by p.id in (select h.product_id from soletape.held_sizes() h) desc,
        l.checked_at, p.sku
      limit ?
      """;

  private final Database database;
  private final CatalogStore catalog;
  private final Finder finder;
  private final BookKeeper keeper;
  private final Optional<CodeSearch> codes;
  private final Clock clock;

  Newcomers(
      Database database,
      CatalogStore catalog,
      Finder finder,
      BookKeeper keeper,
      Optional<CodeSearch> codes,
      Clock clock) {
    this.database = database;
    this.catalog = catalog;
    this.finder = finder;
    this.keeper = keeper;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * The products this venue has to be searched for, each read when its turn comes. It is asked for
   * the codes that people's pairs wait for before, so that one which the other venue confirmed
   * meanwhile is never missed.
   */
  Iterable<Product> at(Venue venue) {
    codes.ifPresent(search -> search.run(venue));
    String provider = venue.provider().id();
    List<UUID> ids = new ArrayList<>(database.list(NEXT, row -> row.uuid("id"), provider));
    ids.addAll(
        database.list(
            AGAIN,
            row -> row.uuid("id"),
            provider,
            Finder.lookedForBefore(clock.instant()),
            SEARCHED_AGAIN));
    return () -> ids.stream().map(catalog::get).iterator();
  }

  /** Looks for a product and keeps its first book; false when the venue does not have it. */
  boolean take(Product product, Venue venue) {
    if (finder.find(product, venue).isPresent()) {
      return false;
    }
    Product found = finder.reloaded(product);
    if (found.sizes().stream().noneMatch(size -> size.isListedBy(venue.provider()))) {
      return false;
    }
    keeper.keep(DuePoll.first(found, clock.instant()), venue);
    return true;
  }
}
