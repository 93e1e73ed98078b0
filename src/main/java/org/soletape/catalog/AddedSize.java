package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

/**
 * A size that is new to a product.
 *
 * @param ordinal its place in the packed arrays of a book, from 1; the next that was never given
 */
public record AddedSize(int ordinal, MatchedSize size) {
  public AddedSize {
    requireNonNull(size, "size is null");
    if (ordinal < 1 || ordinal > Short.MAX_VALUE) {
      throw new IllegalArgumentException("ordinal out of range: " + ordinal);
    }
  }
}
