package org.soletape.catalog;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Row;

/**
 * One size of a product: a row of {@code product_sizes_v2}.
 *
 * @param ordinal its place in the packed arrays of a book, from 1; given once and never reused
 * @param key the size with its scale letter: "10.5", "10.5W", "5Y", "6C"
 * @param numeric the number of the key
 * @param venueIds what each venue that lists the size prices it by, as in {@link ListedSize};
 *     without a venue where the match is in doubt
 */
public record Size(
    UUID id, int ordinal, String key, BigDecimal numeric, Map<Provider, String> venueIds) {
  /** The columns that {@link #read} needs. */
  public static final String COLUMNS =
      "id, ordinal, size_key, size_numeric, " + VenueColumns.sizes();

  public Size {
    venueIds = Map.copyOf(venueIds);
    if (ordinal < 1 || ordinal > Short.MAX_VALUE) {
      throw new IllegalArgumentException("ordinal out of range: " + ordinal);
    }
  }

  /** Reads a row that has {@link #COLUMNS}. */
  public static Size read(Row row) throws SQLException {
    return new Size(
        row.uuid("id"),
        row.integer("ordinal"),
        row.text("size_key"),
        row.decimal("size_numeric"),
        VenueColumns.sizeIds(row));
  }

  /** What this venue prices the size by; empty when it does not list it, as far as we know. */
  public Optional<String> venueId(Provider provider) {
    return Optional.ofNullable(venueIds.get(provider));
  }

  /** Whether this venue lists the size, as far as we know. */
  public boolean isListedBy(Provider provider) {
    return venueIds.containsKey(provider);
  }

  /** The same size, unknown to this venue. */
  public Size without(Provider provider) {
    Map<Provider, String> others = new HashMap<>(venueIds);
    others.remove(provider);
    return with(others);
  }

  Size with(Map<Provider, String> ids) {
    return new Size(id, ordinal, key, numeric, ids);
  }
}
