package org.soletape.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a new match changes in the sizes of a product. Books are packed by ordinal, so a size keeps
 * its ordinal for good and never disappears, also when no venue lists it any more. What it is
 * mapped to stays too, unless the match maps the size anew or gives its mapping to another size:
 * two sizes with one venue id would both take its prices.
 *
 * @param added sizes the product did not have, in the order of the match
 * @param changed sizes it had and whose mapping is another now, in the order of their ordinals
 */
record OrdinalAssignment(List<AddedSize> added, List<ChangedSize> changed) {

  /**
   * A size that is new to a product.
   *
   * @param ordinal its place in the packed arrays of a book, from 1; the next that was never given
   */
  record AddedSize(int ordinal, MatchedSize size) {
    AddedSize {
      if (ordinal < 1 || ordinal > Short.MAX_VALUE) {
        throw new IllegalArgumentException("ordinal out of range: " + ordinal);
      }
    }
  }

  /** A size with another mapping than before; its id, ordinal and key are the same. */
  record ChangedSize(Size before, Size after) {
    /**
     * Whether this venue's mapping was another one, rather than unknown: its next prices may be of
     * another shoe and are no move of those so far.
     */
    boolean contradicts(Provider provider) {
      return before.isListedBy(provider)
          && !before.venueId(provider).equals(after.venueId(provider));
    }
  }

  /** Merges a match into the sizes a product has; keys are unique in both. */
  static OrdinalAssignment of(List<Size> existing, List<MatchedSize> matched) {
    Map<String, MatchedSize> byKey = new LinkedHashMap<>();
    Set<Map.Entry<Provider, String>> claimed = new HashSet<>();
    for (MatchedSize size : matched) {
      byKey.put(size.key().text(), size);
      claimed.addAll(size.venueIds().entrySet());
    }
    List<ChangedSize> changed =
        existing.stream()
            .sorted(Comparator.comparingInt(Size::ordinal))
            .map(size -> new ChangedSize(size, remapped(size, claimed, byKey.get(size.key()))))
            .filter(each -> !each.before().venueIds().equals(each.after().venueIds()))
            .toList();
    existing.forEach(size -> byKey.remove(size.key()));
    int next = existing.stream().mapToInt(Size::ordinal).max().orElse(0) + 1;
    List<AddedSize> added = new ArrayList<>();
    byKey.values().forEach(size -> added.add(new AddedSize(next + added.size(), size)));
    return new OrdinalAssignment(added, changed);
  }

  private static Size remapped(
      Size size, Set<Map.Entry<Provider, String>> claimed, MatchedSize as) {
    Map<Provider, String> ids = new HashMap<>(size.venueIds());
    ids.entrySet().removeAll(claimed);
    Optional.ofNullable(as).ifPresent(match -> ids.putAll(match.venueIds()));
    return size.with(ids);
  }
}
