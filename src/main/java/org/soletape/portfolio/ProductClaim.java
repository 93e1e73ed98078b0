package org.soletape.portfolio;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.soletape.db.Row;

/**
 * What a product has to be polled for.
 *
 * @param heldAs its first place among one person's products; empty when nobody holds it
 * @param viewed whether somebody looked at it lately
 * @param pausedAt since when there is no room for it; empty while it is polled
 */
record ProductClaim(
    UUID id,
    String sku,
    int popularityScore,
    OptionalInt heldAs,
    boolean viewed,
    Optional<Instant> pausedAt) {
  /** The strongest first; what is equal by its code, so that the order never changes by itself. */
  static final Comparator<ProductClaim> STRONGEST_FIRST =
      Comparator.comparing(ProductClaim::strength)
          .reversed()
          .thenComparing(claim -> claim.heldAs().orElse(0))
          .thenComparing(Comparator.comparing(ProductClaim::viewed).reversed())
          .thenComparing(Comparator.comparing(ProductClaim::popularityScore).reversed())
          .thenComparing(ProductClaim::sku);

  /** Only a stronger claim takes a place, so that equals never take it from each other in turn. */
  enum Strength {
    UNHELD,
    HELD,
    /** Of the codes that nobody's later ones come before. */
    AMONG_SOMEBODYS_FIRST;

    static Strength of(OptionalInt heldAs) {
      if (heldAs.isEmpty()) {
        return UNHELD;
      }
      return heldAs.getAsInt() <= PortfolioRules.CODES_PER_PERSON ? AMONG_SOMEBODYS_FIRST : HELD;
    }
  }

  Strength strength() {
    return Strength.of(heldAs);
  }

  boolean isHeld() {
    return heldAs.isPresent();
  }

  boolean isPaused() {
    return pausedAt.isPresent();
  }

  static ProductClaim read(Row row) throws SQLException {
    return new ProductClaim(
        row.uuid("id"),
        row.text("sku"),
        row.integer("popularity_score"),
        row.optionalInteger("place"),
        row.bool("viewed"),
        row.optionalInstant("paused_at"));
  }
}
