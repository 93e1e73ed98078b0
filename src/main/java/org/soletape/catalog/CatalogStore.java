package org.soletape.catalog;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.money.Money;

/** Products and their sizes in {@code products_v2} and {@code product_sizes_v2}. */
public record CatalogStore(Database database) {
  /**
   * A style code decides whether a product is known, however it is printed. The score of one that
   * is known is derived afterwards.
   */
  private static final String ADD =
      """
      with product as (
        insert into public.products_v2 as p
          (sku, brand, model, colorway, retail_price, release_date, popularity_score, created_at,
           updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (upper(regexp_replace(sku, '[^A-Za-z0-9]', '', 'g'))) do update set
          brand = coalesce(excluded.brand, p.brand),
          model = coalesce(excluded.model, p.model),
          colorway = coalesce(excluded.colorway, p.colorway),
          retail_price = coalesce(excluded.retail_price, p.retail_price),
          release_date = coalesce(excluded.release_date, p.release_date),
          updated_at = excluded.updated_at
        returning id
      )
      insert into soletape.catalog_entries (product_id, score, added_at)
      select id, ?, ? from product
      on conflict (product_id) do update set score = excluded.score
      """;

  private static final String PRODUCTS =
      "select id, sku, model, "
          + VenueColumns.products()
          + """
           from public.products_v2 where id = any (?)
          order by popularity_score desc, sku
          """;

  private static final String SIZES =
      "select product_id, "
          + Size.COLUMNS
          + """
           from public.product_sizes_v2 where product_id = any (?)
          order by product_id, ordinal
          """;

  private static final String FIND =
      """
      select id from public.products_v2
      where upper(regexp_replace(sku, '[^A-Za-z0-9]', '', 'g')) = ?
      """;

  private static final String ALL =
      "select id from public.products_v2 order by popularity_score desc, sku";

  /** Adds or updates products in one transaction; what the file leaves blank stays as it was. */
  public void add(List<CatalogEntry> entries, Instant now) {
    database.transaction(
        session -> {
          ManyProducts.hold(session);
          entries.forEach(entry -> add(session, entry, now));
          ProductTexts.keepAll(session);
          return Popularity.derive(session, now);
        });
  }

  private static void add(Session session, CatalogEntry entry, Instant now) {
    session.update(
        ADD,
        entry.sku(),
        entry.brand(),
        entry.model(),
        entry.colorway(),
        entry.retail().map(Money::major),
        entry.releaseDate(),
        entry.score(),
        now,
        now,
        entry.score(),
        now);
  }

  /**
   * How many products the catalogue would hold with these added.
   *
   * @param apart products that do not count
   */
  public int sizeWith(List<CatalogEntry> entries, UUID[] apart) {
    Set<String> codes =
        new HashSet<>(
            database.list(
                "select upper(regexp_replace(sku, '[^A-Za-z0-9]', '', 'g')) as code"
                    + " from public.products_v2 where not id = any (?)",
                row -> row.text("code"),
                (Object) apart));
    entries.forEach(entry -> codes.add(wholeCode(entry.styleCode())));
    return codes.size();
  }

  /** The product of a style code, however it is written. */
  public Optional<Product> find(StyleCode styleCode) {
    return database
        .find(FIND, row -> row.uuid("id"), wholeCode(styleCode))
        .flatMap(id -> products(List.of(id)).stream().findFirst());
  }

  /** The ids of all products, highest score first. */
  public List<UUID> ids() {
    return database.list(ALL, row -> row.uuid("id"));
  }

  /** These products with their sizes, highest score first, in two queries. */
  public List<Product> products(List<UUID> ids) {
    UUID[] wanted = ids.toArray(UUID[]::new);
    Map<UUID, List<Size>> sizes = new HashMap<>();
    database.list(
        SIZES,
        row ->
            sizes
                .computeIfAbsent(row.uuid("product_id"), id -> new ArrayList<>())
                .add(Size.read(row)),
        (Object) wanted);
    return database.list(PRODUCTS, row -> product(row, sizes), (Object) wanted);
  }

  /**
   * The sizes of a product, which nobody else maps anew until the transaction ends. The lock is the
   * strongest from the start, as the venue ids are keys: taking it in two steps would deadlock with
   * a book of the product that is kept meanwhile.
   */
  static List<Size> lockedSizes(Session session, UUID productId) {
    session.get(
        "select id from public.products_v2 where id = ? for update",
        row -> row.uuid("id"),
        productId);
    return session.list(SIZES, Size::read, (Object) new UUID[] {productId});
  }

  /** The product of an id that is known to exist. */
  public Product get(UUID id) {
    return products(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no product " + id));
  }

  /** A joined code is one text in the database's index, so it is compared whole. */
  private static String wholeCode(StyleCode styleCode) {
    return String.join("", styleCode.parts());
  }

  private static Product product(Row row, Map<UUID, List<Size>> sizes) throws SQLException {
    UUID id = row.uuid("id");
    return new Product(
        id,
        row.text("sku"),
        row.optionalText("model"),
        VenueColumns.productIds(row),
        sizes.getOrDefault(id, List.of()));
  }
}
