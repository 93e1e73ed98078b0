package org.soletape.alert;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.db.Row;
import org.soletape.market.Tier;

/**
 * The product a rule is about, and its size.
 *
 * @param name brand and model; the style code where neither is known
 * @param sizeId empty for a product as a whole
 * @param sizeKey as the catalogue writes it, such as {@code 10.5W}
 * @param ordinal the size's place in a book
 */
public record Shoe(
    UUID productId,
    String sku,
    String name,
    Optional<UUID> sizeId,
    Optional<String> sizeKey,
    OptionalInt ordinal,
    Tier tier) {
  /** What {@link #read} reads, of products {@code p} and sizes {@code s}. */
  static final String CELLS =
      """
      p.id as shoe_id, p.sku as shoe_sku, p.brand, p.model, p.popularity_score,
        s.id as shoe_size_id, s.size_key, s.ordinal
      """;

  /** Empty when the catalogue has no such product. */
  static Optional<Shoe> read(Row row) throws SQLException {
    Optional<UUID> product = row.optionalUuid("shoe_id");
    return product.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shoe(
                product.get(),
                row.text("shoe_sku"),
                name(row),
                row.optionalUuid("shoe_size_id"),
                row.optionalText("size_key"),
                row.optionalInteger("ordinal"),
                Tier.of(row.integer("popularity_score"))));
  }

  private static String name(Row row) throws SQLException {
    String known =
        Stream.of(row.optionalText("brand"), row.optionalText("model"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "))
            .strip();
    return known.isEmpty() ? row.text("shoe_sku") : known;
  }

  /** What quotes are found by: the size, else the product. */
  UUID quotedAs() {
    return sizeId.orElse(productId);
  }
}
