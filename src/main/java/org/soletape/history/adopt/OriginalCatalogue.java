package org.soletape.history.adopt;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.db.Row;
import org.soletape.db.Session;

/** The original's products and sizes: which keep their ids here, and what became of the others. */
final class OriginalCatalogue {
  /** Of several spellings of a style code the one whose prices are newest stays. */
  private static final String PRODUCTS =
      """
      select p.id, p.sku, upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) as code,
        length(p.sku) > 100 as is_long,
        coalesce(p.popularity_score not between 0 and 100, false) as is_beyond
      from products_v2 p
      left join (select product_id, max(snapshot_at) as newest from market_data_v2 group by 1) d
        on d.product_id = p.id
      order by d.newest desc nulls last, p.popularity_score desc nulls last,
        p.created_at nulls last, p.id
      """;

  private static final String SIZES =
      """
      select s.id, s.product_id, s.size_key, nullif(btrim(s.stockx_variant_id), '') as variant,
        nullif(btrim(s.alias_catalog_id), '') as alias_id
      from product_sizes_v2 s order by s.product_id, s.size_key, s.id
      """;

  private final LeftOut leftOut;
  private final Map<UUID, AdoptedProduct> kept = new LinkedHashMap<>();
  private final Map<UUID, AdoptedSize> keptSizes = new HashMap<>();
  private final Successors products = new Successors();
  private final Successors sizes = new Successors();
  private int productsFound;
  private int sizesFound;

  private OriginalCatalogue(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  /** A product as found. */
  private record Found(UUID id, String sku, String code, boolean isLong, boolean isBeyond) {}

  static OriginalCatalogue read(Session session, LeftOut leftOut) {
    OriginalCatalogue catalogue = new OriginalCatalogue(leftOut);
    Map<UUID, List<OriginalSize>> sizes = new HashMap<>();
    session.list(SIZES, OriginalSize::read).forEach(size -> catalogue.found(size, sizes));
    catalogue.readProducts(session, sizes);
    return catalogue;
  }

  private void found(OriginalSize size, Map<UUID, List<OriginalSize>> byProduct) {
    sizesFound++;
    if (size.product().isPresent()) {
      byProduct.computeIfAbsent(size.product().get(), added -> new ArrayList<>()).add(size);
    } else {
      sizes.add(size.id(), Optional.empty());
      leftOut.name("sizes: of no product", size.key());
    }
  }

  private void readProducts(Session session, Map<UUID, List<OriginalSize>> sizesOf) {
    Map<String, AdoptedProduct> byCode = new HashMap<>();
    List<Found> spellings = new ArrayList<>();
    Set<String> aliasIds = new HashSet<>();
    for (Found product : session.list(PRODUCTS, OriginalCatalogue::found)) {
      productsFound++;
      List<OriginalSize> own = sizesOf.getOrDefault(product.id(), List.of());
      if (product.code().isEmpty() || product.isLong()) {
        leftOut.name("products: the sku is no style code", product.sku());
        products.add(product.id(), Optional.empty());
        leave(own, Optional.empty());
      } else if (byCode.containsKey(product.code())) {
        spellings.add(product);
      } else {
        AdoptedProduct adopted = adopt(product, own, aliasIds);
        byCode.put(product.code(), adopted);
        kept.put(adopted.id(), adopted);
      }
    }
    spellings.forEach(
        product ->
            replace(
                product,
                byCode.get(product.code()),
                sizesOf.getOrDefault(product.id(), List.of())));
  }

  private static Found found(Row row) throws SQLException {
    return new Found(
        row.uuid("id"),
        row.text("sku"),
        row.text("code"),
        row.bool("is_long"),
        row.bool("is_beyond"));
  }

  private AdoptedProduct adopt(Found product, List<OriginalSize> own, Set<String> aliasIds) {
    if (product.isBeyond()) {
      leftOut.name("popularity scores: brought into 0 to 100", product.sku());
    }
    SizesTaken taken = new SizesTaken(product.sku(), leftOut, sizes);
    AdoptedProduct adopted = taken.take(product.id(), own, aliasIds);
    adopted.sizes().forEach(size -> keptSizes.put(size.id(), size));
    return adopted;
  }

  private void replace(Found product, AdoptedProduct successor, List<OriginalSize> own) {
    leftOut.name(
        "products: another spelling of the style code stays",
        product.sku() + " for " + successor.sku());
    products.add(product.id(), Optional.of(successor.id()));
    leave(own, Optional.of(successor));
  }

  private void leave(List<OriginalSize> own, Optional<AdoptedProduct> successor) {
    for (OriginalSize size : own) {
      leftOut.count("sizes: their product is left out");
      sizes.add(
          size.id(),
          size.read()
              .flatMap(key -> successor.flatMap(product -> product.size(key)))
              .map(AdoptedSize::id));
    }
  }

  int productsFound() {
    return productsFound;
  }

  int sizesFound() {
    return sizesFound;
  }

  List<AdoptedProduct> kept() {
    return List.copyOf(kept.values());
  }

  List<AdoptedSize> keptSizes() {
    return kept.values().stream().map(AdoptedProduct::sizes).flatMap(List::stream).toList();
  }

  boolean isKept(UUID product) {
    return kept.containsKey(product);
  }

  Optional<AdoptedSize> size(UUID id) {
    return Optional.ofNullable(keptSizes.get(id));
  }

  Successors products() {
    return products;
  }

  Successors sizes() {
    return sizes;
  }
}
