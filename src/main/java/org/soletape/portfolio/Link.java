package org.soletape.portfolio;

import java.util.Optional;
import java.util.UUID;

/**
 * Which product and size of the catalogue a pair is, as far as that is certain.
 *
 * @param size present when linked, and only then
 */
public record Link(Outcome outcome, Optional<UUID> product, Optional<UUID> size) {
  /** How far the link goes, or why not. */
  public enum Outcome {
    LINKED("linked"),
    NO_SKU("no style code"),
    UNKNOWN_SKU("the style code is not tracked"),
    SHARED_SKU("several products share the style code"),
    NO_SIZE("no size"),
    UNREADABLE_SIZE("the size is not a US size, and no table of the brand says which one it is"),
    SEVERAL_SIZES("the size may be several of the product's"),
    UNKNOWN_SIZE("the product has no such size");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /** For a report: "the product has no such size". */
    public String reason() {
      return reason;
    }
  }

  public Link {
    if (size.isPresent() != (outcome == Outcome.LINKED)
        || (size.isPresent() && product.isEmpty())) {
      throw new IllegalArgumentException(outcome + " with " + product + ", " + size);
    }
  }

  static Link none(Outcome why) {
    return new Link(why, Optional.empty(), Optional.empty());
  }

  static Link productOnly(UUID product, Outcome why) {
    return new Link(why, Optional.of(product), Optional.empty());
  }

  static Link of(UUID product, UUID size) {
    return new Link(Outcome.LINKED, Optional.of(product), Optional.of(size));
  }
}
