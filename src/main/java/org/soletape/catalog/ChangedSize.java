package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

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
    return before.isListedBy(provider) && !before.venueId(provider).equals(after.venueId(provider));
  }

  boolean isRealChange() {
    return !before.venueIds().equals(after.venueIds());
  }
}
