package org.soletape.web.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.soletape.portfolio.ItemStatus;

/** Which pairs of an inventory are shown, by where they are in their life. */
public enum InventoryFilter {
  OWNED("Owned"),
  HELD("Held"),
  LISTED("Listed"),
  SOLD("Sold"),
  ALL("All");

  private final String label;

  InventoryFilter(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean shows(ItemStatus status) {
    return switch (this) {
      case OWNED -> status.isOwned();
      case HELD -> status == ItemStatus.HELD;
      case LISTED -> status == ItemStatus.LISTED;
      case SOLD -> status == ItemStatus.SOLD;
      case ALL -> true;
    };
  }

  static Optional<InventoryFilter> of(String word) {
    return Arrays.stream(values()).filter(filter -> filter.word().equals(word)).findFirst();
  }
}
