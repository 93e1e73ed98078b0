package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A size and what the venues are proven to call it; at least one of them lists it.
 *
 * @param stockxVariantId empty when StockX does not list the size or the match is in doubt
 * @param aliasSize the US number Alias prices the size by; empty when Alias does not list it or the
 *     match is in doubt
 */
public record MatchedSize(
    SizeKey key, Optional<String> stockxVariantId, Optional<BigDecimal> aliasSize) {
  public MatchedSize {
    requireNonNull(key, "key is null");
    if (stockxVariantId.isEmpty() && aliasSize.isEmpty()) {
      throw new IllegalArgumentException("no venue lists size " + key);
    }
  }
}
