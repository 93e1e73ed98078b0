package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A size with another mapping than before; its id, ordinal and key are the same.
 *
 * @param before as stored
 * @param after as to be stored
 */
public record ChangedSize(Size before, Size after) {
  public ChangedSize {
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
  }

  /**
   * Whether this venue's mapping was another one, rather than unknown: its next prices may be of
   * another shoe and are no move of those so far.
   */
  public boolean contradicts(Provider provider) {
    return before.isListedBy(provider) && differs(provider);
  }

  boolean isRealChange() {
    return differs(Provider.STOCKX) || differs(Provider.ALIAS);
  }

  private boolean differs(Provider provider) {
    return switch (provider) {
      case STOCKX -> !before.stockxVariantId().equals(after.stockxVariantId());
      case ALIAS -> !aliasNumber(before).equals(aliasNumber(after));
    };
  }

  /** Equal for 10.5 and for the 10.50 that a database column gives back. */
  private static Optional<BigDecimal> aliasNumber(Size size) {
    return size.aliasSize().map(BigDecimal::stripTrailingZeros);
  }
}
