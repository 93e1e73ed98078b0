package org.soletape.portfolio;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which pairs of an inventory are asked for, by where they are in their life. */
public enum InventoryFilter {
  OWNED(EnumSet.of(ItemStatus.HELD, ItemStatus.LISTED)),
  HELD(EnumSet.of(ItemStatus.HELD)),
  LISTED(EnumSet.of(ItemStatus.LISTED)),
  SOLD(EnumSet.of(ItemStatus.SOLD)),
  ALL(EnumSet.allOf(ItemStatus.class));

  private final Set<ItemStatus> shown;

  InventoryFilter(Set<ItemStatus> shown) {
    this.shown = shown;
  }

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean shows(ItemStatus status) {
    return shown.contains(status);
  }

  /** Only the pairs with this status. */
  public static InventoryFilter of(ItemStatus status) {
    return Arrays.stream(values())
        .filter(filter -> filter.shown.equals(Set.of(status)))
        .findFirst()
        .orElseThrow();
  }

  /** The filter of a word; empty when it is none. */
  public static Optional<InventoryFilter> of(String word) {
    return Arrays.stream(values()).filter(filter -> filter.word().equals(word)).findFirst();
  }
}
