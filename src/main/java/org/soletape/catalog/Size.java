package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One size of a product: a row of {@code product_sizes_v2}.
 *
 * @param ordinal its place in the packed arrays of a book, from 1; given once and never reused
 * @param key the size with its scale letter: "10.5", "10.5W", "5Y", "6C"
 * @param numeric the number of the key
 * @param stockxVariantId empty when StockX does not list this size
 * @param aliasSize the US size Alias prices it by; empty when Alias does not list it or the match
 *     is in doubt
 */
public record Size(
    UUID id,
    int ordinal,
    String key,
    BigDecimal numeric,
    Optional<String> stockxVariantId,
    Optional<BigDecimal> aliasSize) {
  public Size {
    requireNonNull(id, "id is null");
    requireNonNull(key, "key is null");
    requireNonNull(numeric, "numeric is null");
    if (ordinal < 1 || ordinal > Short.MAX_VALUE) {
      throw new IllegalArgumentException("ordinal out of range: " + ordinal);
    }
  }

  /** Whether this venue lists the size, as far as we know. */
  public boolean isListedBy(Provider provider) {
    return switch (provider) {
      case STOCKX -> stockxVariantId.isPresent();
      case ALIAS -> aliasSize.isPresent();
    };
  }

  /** The same size, unknown to this venue. */
  public Size without(Provider provider) {
    return switch (provider) {
      case STOCKX -> new Size(id, ordinal, key, numeric, Optional.empty(), aliasSize);
      case ALIAS -> new Size(id, ordinal, key, numeric, stockxVariantId, Optional.empty());
    };
  }
}
