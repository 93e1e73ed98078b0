package org.soletape.catalog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Session;

/**
 * The sizes a venue has and we leave out, so that nobody is asked about them again and again: those
 * it lists that match nothing ({@code soletape.unmapped_sizes}), kept until the next match, and
 * those it prices without listing them ({@code soletape.unlisted_sizes}), which may be listed soon.
 */
public record UnmappedSizes(Database database) {
  private static final String KNOWN =
      """
      select venue_size_id from soletape.unmapped_sizes
      where product_id = ? and provider = ? and venue_size_id = any (?)
      union
      select venue_size_id from soletape.unlisted_sizes
      where product_id = ? and provider = ? and venue_size_id = any (?) and noted_at >= ?
      """;

  private static final String SAVE =
      """
      insert into soletape.unmapped_sizes (product_id, provider, venue_size_id, label, reason)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String UNLISTED =
      """
      insert into soletape.unlisted_sizes (product_id, provider, venue_size_id, noted_at)
      select ?, ?, id, ? from unnest(?::text[]) as id
      on conflict (product_id, provider, venue_size_id) do update set noted_at = excluded.noted_at
      """;

  /**
   * Which of these ids the venue has to be asked about.
   *
   * @param ids of sizes the venue prices that belong to no size of the product
   * @param unlistedSince a size that was not listed when asked about earlier is asked about again
   */
  public Set<String> unknown(
      UUID productId, Provider provider, Set<String> ids, Instant unlistedSince) {
    if (ids.isEmpty()) {
      return ids;
    }
    String[] asked = ids.toArray(String[]::new);
    Set<String> unknown = new HashSet<>(ids);
    unknown.removeAll(
        database.list(
            KNOWN,
            row -> row.text("venue_size_id"),
            productId,
            provider.id(),
            asked,
            productId,
            provider.id(),
            asked,
            unlistedSince));
    return unknown;
  }

  /** Notes sizes the venue prices and did not list when it was asked for all of them. */
  public void unlisted(UUID productId, Provider provider, Set<String> ids, Instant now) {
    database.update(UNLISTED, productId, provider.id(), now, ids.toArray(String[]::new));
  }

  /** What a match leaves out, in place of what any earlier one did. */
  static void save(Session session, UUID productId, Provider matched, List<UnmappedSize> unmapped) {
    session.update("delete from soletape.unmapped_sizes where product_id = ?", productId);
    session.update(
        "delete from soletape.unlisted_sizes where product_id = ? and provider = ?",
        productId,
        matched.id());
    for (UnmappedSize size : unmapped) {
      session.update(
          SAVE, productId, size.provider().id(), size.venueSizeId(), size.label(), size.reason());
    }
  }

  /** What the venue lists of the product besides its sizes. */
  List<ListedSize> listed(UUID productId, Provider provider) {
    return database.list(
        "select venue_size_id, label from soletape.unmapped_sizes"
            + " where product_id = ? and provider = ?",
        row -> new ListedSize(row.text("venue_size_id"), row.text("label")),
        productId,
        provider.id());
  }
}
