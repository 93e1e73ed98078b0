package org.soletape.chaos;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which product and which size each venue's own ids mean, as the database has it. */
final class KnownProducts {
  private static final String PRODUCTS =
      "select id, stockx_product_id as stockx, alias_catalog_id as alias from public.products_v2";

  private static final String SIZES =
      """
      select product_id, ordinal, stockx_variant_id as stockx, alias_size as alias
      from public.product_sizes_v2
      """;

  /** A product at a venue. */
  record Place(UUID product, String venue) {}

  private final Map<Place, String> ids = new HashMap<>();
  private final Map<Place, Map<String, Integer>> ordinals = new HashMap<>();

  private KnownProducts() {}

  static KnownProducts read(Connection database) throws SQLException {
    KnownProducts known = new KnownProducts();
    Rows.of(database, PRODUCTS, known::product);
    Rows.of(database, SIZES, known::size);
    return known;
  }

  /** The venue's id of a product; empty when it is not found there. */
  Optional<String> idOf(UUID product, String venue) {
    return Optional.ofNullable(ids.get(new Place(product, venue)));
  }

  /** The ordinals of a product's sizes by what the venue calls them. */
  Map<String, Integer> ordinals(UUID product, String venue) {
    return ordinals.getOrDefault(new Place(product, venue), Map.of());
  }

  /** Every product at every venue that has it and prices one of its sizes. */
  List<Place> places() {
    return ids.keySet().stream().filter(ordinals::containsKey).toList();
  }

  /** The answers about the prices of each. */
  Map<Place, List<VenueAnswer>> priced(List<VenueAnswer> answers) {
    Map<String, List<VenueAnswer>> byId =
        answers.stream()
            .filter(answer -> answer.pricedProduct().isPresent())
            .collect(
                Collectors.groupingBy(
                    answer -> answer.venue() + " " + answer.pricedProduct().orElseThrow()));
    Map<Place, List<VenueAnswer>> priced = new HashMap<>();
    ids.forEach(
        (place, id) -> priced.put(place, byId.getOrDefault(place.venue() + " " + id, List.of())));
    return priced;
  }

  private Optional<String> product(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    for (String venue : List.of("stockx", "alias")) {
      String called = row.getString(venue);
      if (called != null) {
        ids.put(new Place(id, venue), called);
      }
    }
    return Optional.empty();
  }

  private Optional<String> size(ResultSet row) throws SQLException {
    UUID product = row.getObject("product_id", UUID.class);
    int ordinal = row.getInt("ordinal");
    if (row.getString("stockx") != null) {
      put(new Place(product, "stockx"), row.getString("stockx"), ordinal);
    }
    BigDecimal number = row.getBigDecimal("alias");
    if (number != null) {
      put(new Place(product, "alias"), VenueWords.number(number), ordinal);
    }
    return Optional.empty();
  }

  private void put(Place place, String size, int ordinal) {
    ordinals.computeIfAbsent(place, each -> new HashMap<>()).put(size, ordinal);
  }
}
