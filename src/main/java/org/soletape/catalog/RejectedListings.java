package org.soletape.catalog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Session;

/** What a venue lists under a style code and a person has seen to be another shoe. */
public record RejectedListings(Database database) {
  private static final String ADD =
      """
      insert into soletape.rejected_listings (product_id, provider, venue_id, rejected_at)
      values (?, ?, ?, ?) on conflict do nothing
      """;

  /** The venue's ids that are never taken for this product. */
  public Set<String> of(UUID productId, Provider provider) {
    return new HashSet<>(
        database.list(
            "select venue_id from soletape.rejected_listings where product_id = ? and provider = ?",
            row -> row.text("venue_id"),
            productId,
            provider.id()));
  }

  /** The venue's id means another shoe. */
  public static void add(
      Session session, UUID productId, Provider provider, String venueId, Instant now) {
    session.update(ADD, productId, provider.id(), venueId, now);
  }

  /** They may be found again, by the next search; returns their ids. */
  public static List<String> forget(Session session, UUID productId, Provider provider) {
    List<String> forgotten =
        session.list(
            "delete from soletape.rejected_listings where product_id = ? and provider = ?"
                + " returning venue_id",
            row -> row.text("venue_id"),
            productId,
            provider.id());
    if (!forgotten.isEmpty()) {
      session.update(
          "delete from soletape.listings"
              + " where product_id = ? and provider = ? and state = 'unmapped'",
          productId,
          provider.id());
    }
    return forgotten;
  }
}
