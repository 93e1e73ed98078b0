package org.soletape.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which pairs of an inventory are asked for, by where they are in their life. */
public enum InventoryFilter {
  OWNED,
  HELD,
  LISTED,
  SOLD,
  ALL;

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a pair with this status is among them. */
  boolean shows(ItemStatus status) {
    return switch (this) {
      case OWNED -> status.isOwned();
      case HELD -> status == ItemStatus.HELD;
      case LISTED -> status == ItemStatus.LISTED;
      case SOLD -> status == ItemStatus.SOLD;
      case ALL -> true;
    };
  }

  /** Only the pairs with this status. */
  public static InventoryFilter of(ItemStatus status) {
    return switch (status) {
      case HELD -> HELD;
      case LISTED -> LISTED;
      case SOLD -> SOLD;
    };
  }

  /** The filter of a word; empty when it is none. */
  public static Optional<InventoryFilter> of(String word) {
    return Arrays.stream(values()).filter(filter -> filter.word().equals(word)).findFirst();
  }
}
