package org.soletape.catalog;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.money.Money;

/**
 * What each venue calls our products and sizes, and the reason wherever that is not proven: {@code
 * soletape.listings} and the venue columns of the public tables.
 */
public record MappingStore(Database database) {
  /** A match that is confirmed keeps its age; another id at the venue makes it new. */
  private static final String SAVE_MAPPED =
      """
      insert into soletape.listings as l
        (product_id, provider, state, reason, style_code, title, checked_at, mapped_at, sizes_stale)
      values (?, ?, 'mapped', null, ?, ?, ?, ?, false)
      on conflict (product_id, provider) do update set
        state = 'mapped', reason = null, style_code = excluded.style_code, title = excluded.title,
        checked_at = excluded.checked_at, sizes_stale = false,
        mapped_at = case when ? then excluded.mapped_at
          else coalesce(l.mapped_at, excluded.mapped_at) end
      """;

  private static final String SAVE_UNMAPPED =
      """
      insert into soletape.listings (product_id, provider, state, reason, checked_at)
      values (?, ?, 'unmapped', ?, ?)
      on conflict (product_id, provider) do update set
        state = 'unmapped', reason = excluded.reason, checked_at = excluded.checked_at,
        mapped_at = null, style_code = null, title = null, sizes_stale = false
      """;

  private static final String SAVE_FACTS =
      """
      update public.products_v2 set
        brand = coalesce(brand, ?), model = coalesce(model, ?), colorway = coalesce(colorway, ?),
        gender = coalesce(?, gender), image_url = coalesce(?, image_url),
        retail_price = coalesce(retail_price, ?), release_date = coalesce(release_date, ?),
        updated_at = ?
      where id = ?
      """;

  private static final String STORED =
      """
      select coalesce(l.style_code, '') as style_code, coalesce(l.title, '') as title, p.gender
      from soletape.listings l join public.products_v2 p on p.id = l.product_id
      where l.product_id = ? and l.provider = ? and l.state <> 'unmapped'
      """;

  private static final String CONFIRM =
      """
      update soletape.listings
      set state = 'mapped', reason = null, checked_at = ?, sizes_stale = false
      where product_id = ? and provider = ? and state <> 'unmapped'
      """;

  /** The sku of another product of ours that already has this venue id. */
  public Optional<String> takenBy(UUID productId, Provider provider, String venueId) {
    return database.find(
        "select sku from public.products_v2 where id <> ? and "
            + provider.columns().product()
            + " = ?",
        row -> row.text("sku"),
        productId,
        venueId);
  }

  /** What the venue calls the product, as it stays until the transaction ends. */
  public static Optional<String> lockedVenueId(Session session, UUID productId, Provider provider) {
    return session
        .list(
            "select "
                + provider.columns().product()
                + " as venue_id from public.products_v2 where id = ? for update",
            row -> row.optionalText("venue_id"),
            productId)
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Since when the venue's product is taken for ours; empty when none is. */
  public Optional<Instant> mappedAt(UUID productId, Provider provider) {
    return database.find(
        "select mapped_at from soletape.listings"
            + " where product_id = ? and provider = ? and mapped_at is not null",
        row -> row.instant("mapped_at"),
        productId,
        provider.id());
  }

  /** The known id counts on as it is: the venue was asked about it and told nothing new. */
  public void confirmed(UUID productId, Provider provider, Instant now) {
    database.update(CONFIRM, now, productId, provider.id());
  }

  /**
   * Notes that the venue no longer answers for the id; the next poll finds the product again, and
   * until something else is proven the id stays.
   */
  public void gone(UUID productId, Provider provider, String reason, Instant now) {
    database.update(
        "update soletape.listings set state = 'gone', reason = ?, checked_at = ?"
            + " where product_id = ? and provider = ?",
        reason,
        now,
        productId,
        provider.id());
  }

  /** Notes that the venue sent sizes we do not know; the next poll asks for them first. */
  public void sizesStale(UUID productId, Provider provider) {
    database.update(
        "update soletape.listings set sizes_stale = true where product_id = ? and provider = ?",
        productId,
        provider.id());
  }

  /** The product is not at this venue, or not provably. */
  public void unmapped(Product product, Provider provider, String reason, Instant now) {
    database.transaction(
        session -> {
          unmapped(session, product.id(), provider, reason, now);
          return null;
        });
  }

  /** The same, together with other statements. */
  public static void unmapped(
      Session session, UUID productId, Provider provider, String reason, Instant now) {
    session.update(SAVE_UNMAPPED, productId, provider.id(), reason, now);
    session.update(
        "update public.products_v2 set " + provider.columns().product() + " = null where id = ?",
        productId);
    SizeMappings.clear(session, productId, provider);
  }

  /**
   * The product is this listing, with these sizes; one transaction. A mapping that was another one
   * before counts as newly made.
   */
  public void mapped(Product product, Listing listing, SizeMatching match, Instant now) {
    database.transaction(
        session -> {
          // The other venue's poll may have added sizes since the product was read.
          List<Size> sizes = CatalogStore.lockedSizes(session, product.id());
          boolean another = isAnother(product, sizes, listing, match);
          saveListing(session, product, listing, another, now);
          SizeMappings.save(session, product.id(), sizes, listing.provider(), match);
          UnmappedSizes.save(session, product.id(), listing.provider(), match.unmapped());
          return null;
        });
  }

  /**
   * The venue's listing as far as it is kept, also while the venue does not answer for it: enough
   * to match another venue's sizes against without asking again.
   */
  public Optional<Listing> stored(Product product, Provider provider) {
    return database.find(
        STORED, row -> stored(product, provider, row), product.id(), provider.id());
  }

  private static void saveListing(
      Session session, Product product, Listing listing, boolean another, Instant now) {
    session.update(
        SAVE_MAPPED,
        product.id(),
        listing.provider().id(),
        listing.styleCode(),
        listing.title(),
        now,
        now,
        another);
    Listing.Details details = listing.details();
    session.update(
        SAVE_FACTS,
        details.brand(),
        listing.title(),
        details.colorway(),
        details.gender().map(Gender::word),
        details.imageUrl(),
        details.retail().map(Money::major),
        details.releaseDate(),
        now,
        product.id());
    ProductTexts.keep(session, product.id());
    session.update(
        "update public.products_v2 set "
            + listing.provider().columns().product()
            + " = ? where id = ?",
        listing.venueId(),
        product.id());
  }

  private static boolean isAnother(
      Product product, List<Size> sizes, Listing listing, SizeMatching match) {
    Provider provider = listing.provider();
    return product.venueId(provider).filter(listing.venueId()::equals).isEmpty()
        || OrdinalAssignment.of(sizes, match.matched()).changed().stream()
            .anyMatch(changed -> changed.contradicts(provider));
  }

  private Listing stored(Product product, Provider provider, Row row) throws SQLException {
    return new Listing(
        provider,
        product.venueId(provider).orElse(""),
        row.text("style_code"),
        row.text("title"),
        Listing.Details.ofGender(row.optionalText("gender").flatMap(Gender::read)),
        storedSizes(product, provider));
  }

  private List<ListedSize> storedSizes(Product product, Provider provider) {
    List<ListedSize> sizes = new ArrayList<>();
    for (Size size : product.sizes()) {
      size.venueId(provider)
          .map(id -> provider.sizeRule().listed(id, size.key()))
          .ifPresent(sizes::add);
    }
    sizes.addAll(new UnmappedSizes(database).listed(product.id(), provider));
    return sizes;
  }
}
