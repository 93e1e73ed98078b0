package org.soletape.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.SizeKey;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Session;

/** The products of the catalogue that some style codes may mean, with their sizes. */
public final class TrackedProducts {
  /** Joined codes are few, and any part of one may be asked for. */
  private static final String PRODUCTS =
      """
      select p.id, p.sku, p.brand from public.products_v2 p
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = any (?)
      union
      select p.id, p.sku, p.brand from public.products_v2 p where p.sku like '%/%'
      """;

  private static final String SIZES =
      """
      select id, product_id, size_key from public.product_sizes_v2
      where product_id = any (?) order by product_id, size_numeric, size_key
      """;

  private record Coded(UUID id, StyleCode code, Optional<String> brand) {}

  private final Map<String, List<Coded>> byPart = new HashMap<>();
  private final Map<UUID, Map<String, UUID>> sizes = new HashMap<>();

  private TrackedProducts() {}

  /** What these codes, as typed, may mean. */
  public static TrackedProducts load(Session session, Collection<String> skus) {
    Set<String> codes = new LinkedHashSet<>();
    for (String sku : skus) {
      Set<String> parts = new StyleCode(sku).parts();
      codes.addAll(parts);
      codes.add(String.join("", parts));
    }
    TrackedProducts tracked = new TrackedProducts();
    session
        .list(
            PRODUCTS,
            row ->
                new Coded(
                    row.uuid("id"), new StyleCode(row.text("sku")), row.optionalText("brand")),
            (Object) codes.toArray(String[]::new))
        .forEach(tracked::add);
    tracked.loadSizes(session);
    return tracked;
  }

  private void add(Coded product) {
    product
        .code()
        .parts()
        .forEach(part -> byPart.computeIfAbsent(part, key -> new ArrayList<>()).add(product));
    sizes.put(product.id(), new LinkedHashMap<>());
  }

  private void loadSizes(Session session) {
    session.list(
        SIZES,
        row -> sizes.get(row.uuid("product_id")).put(row.text("size_key"), row.uuid("id")),
        (Object) sizes.keySet().toArray(UUID[]::new));
  }

  /** The product and size of a pair, as typed. */
  public Link link(Optional<String> sku, Optional<String> size) {
    StyleCode code = new StyleCode(sku.orElse(""));
    if (code.parts().isEmpty()) {
      return Link.none(Link.Outcome.NO_SKU);
    }
    Set<Coded> meant = meant(code);
    if (meant.isEmpty()) {
      return Link.none(Link.Outcome.UNKNOWN_SKU);
    }
    if (meant.size() > 1) {
      return Link.none(Link.Outcome.SHARED_SKU);
    }
    return withSize(meant.iterator().next(), size);
  }

  /**
   * The sizes of a pair's product, small to large, when its own is readable and not one of them.
   * Before the first poll no size is known, which says nothing about this one.
   */
  static Optional<List<String>> sizesInstead(Session session, Pair pair) {
    TrackedProducts tracked = load(session, pair.sku().stream().toList());
    Link link = tracked.link(pair.sku(), pair.size());
    return link.product()
        .filter(product -> link.outcome() == Link.Outcome.UNKNOWN_SIZE)
        .map(tracked::sizeKeys)
        .filter(sizes -> !sizes.isEmpty());
  }

  /** The sizes of a product, small to large. */
  public List<String> sizeKeys(UUID product) {
    return List.copyOf(sizes.get(product).keySet());
  }

  private Link withSize(Coded coded, Optional<String> size) {
    UUID product = coded.id();
    if (size.isEmpty()) {
      return Link.productOnly(product, Link.Outcome.NO_SIZE);
    }
    List<SizeKey> keys = SizeText.meanings(size.get(), coded.brand());
    if (keys.isEmpty()) {
      return Link.productOnly(product, Link.Outcome.UNREADABLE_SIZE);
    }
    List<UUID> found =
        keys.stream()
            .map(key -> sizes.get(product).get(key.text()))
            .filter(Objects::nonNull)
            .toList();
    return switch (found.size()) {
      case 0 -> Link.productOnly(product, Link.Outcome.UNKNOWN_SIZE);
      case 1 -> Link.of(product, found.getFirst());
      default -> Link.productOnly(product, Link.Outcome.SEVERAL_SIZES);
    };
  }

  /** The product of the very code; else those that share one of the joined codes with it. */
  private Set<Coded> meant(StyleCode code) {
    Set<Coded> sharing = new LinkedHashSet<>();
    for (String part : code.parts()) {
      sharing.addAll(byPart.getOrDefault(part, List.of()));
    }
    return sharing.stream()
        .filter(product -> product.code().parts().equals(code.parts()))
        .findFirst()
        .<Set<Coded>>map(Set::of)
        .orElse(sharing);
  }
}
