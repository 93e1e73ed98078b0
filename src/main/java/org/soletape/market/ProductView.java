package org.soletape.market;

import java.time.Instant;
import java.util.Optional;

/**
 * How a list of products is looked at.
 *
 * @param now tells stale prices, which count less, and whose day's rates count
 * @param display in which prices are compared
 * @param instead what is shown, and compared, in place of prices, more being better on both sides;
 *     empty: prices are
 */
public record ProductView(Instant now, Display display, Optional<ShownPrice> instead) {
  /** Of prices as they are. */
  public ProductView(Instant now, Display display) {
    this(now, display, Optional.empty());
  }
}
