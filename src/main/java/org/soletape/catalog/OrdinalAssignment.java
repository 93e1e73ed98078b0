package org.soletape.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new match changes in the sizes of a product. Books are packed by ordinal, so a size keeps
 * its ordinal for good and never disappears, also when no venue lists it any more. What it is
 * mapped to stays too, unless the match maps the size anew or gives its mapping to another size.
 *
 * @param added sizes the product did not have, in the order of the match
 * @param changed sizes it had and whose mapping is another now, in the order of their ordinals
 */
public record OrdinalAssignment(List<AddedSize> added, List<ChangedSize> changed) {

  public OrdinalAssignment {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /** Merges a match into the sizes a product has; keys are unique in both. */
  public static OrdinalAssignment of(List<Size> existing, List<MatchedSize> matched) {
    Remapping remapping = new Remapping(matched);
    List<ChangedSize> changed =
        existing.stream()
            .sorted(Comparator.comparingInt(Size::ordinal))
            .map(size -> new ChangedSize(size, remapping.of(size)))
            .filter(ChangedSize::isRealChange)
            .toList();
    return new OrdinalAssignment(added(existing, matched), changed);
  }

  private static List<AddedSize> added(List<Size> existing, List<MatchedSize> matched) {
    Set<String> known = existing.stream().map(Size::key).collect(Collectors.toSet());
    int next = existing.stream().mapToInt(Size::ordinal).max().orElse(0) + 1;
    List<AddedSize> added = new ArrayList<>();
    for (MatchedSize size : matched) {
      if (!known.contains(size.key().text())) {
        added.add(new AddedSize(next++, size));
      }
    }
    return added;
  }
}
