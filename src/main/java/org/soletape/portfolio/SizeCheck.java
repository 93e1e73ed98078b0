package org.soletape.portfolio;

import java.util.List;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Session;

/** Tells whether the product of a style code comes in a size, by the rules of {@link Linking}. */
public final class SizeCheck {
  private final Database database;

  public SizeCheck(Database database) {
    this.database = database;
  }

  /**
   * The sizes of the pair's product, small to large, when its own is readable and not one of them.
   */
  public Optional<List<String>> sizesInstead(Pair pair) {
    return database.transaction(session -> sizesInstead(session, pair));
  }

  private static Optional<List<String>> sizesInstead(Session session, Pair pair) {
    TrackedProducts tracked = TrackedProducts.load(session, pair.sku().stream().toList());
    Link link = tracked.link(pair.sku(), pair.size());
    // Before the first poll no size is known, which says nothing about this one.
    return Optional.of(link)
        .filter(found -> found.outcome() == Link.Outcome.UNKNOWN_SIZE)
        .map(found -> tracked.sizeKeys(found.product().orElseThrow()))
        .filter(sizes -> !sizes.isEmpty());
  }
}
