package org.soletape.catalog;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Row;

/**
 * All that is known of a product itself: a row of {@code products_v2}.
 *
 * @param sku the style code as the catalogue prints it
 * @param popularityScore 0 to 100
 * @param paused whether it is not polled for want of room
 * @param venueIds what each venue it is mapped at knows the product by
 */
public record ProductFacts(
    UUID id,
    String sku,
    Description description,
    int popularityScore,
    boolean paused,
    Map<Provider, String> venueIds,
    Times times) {
  public ProductFacts {
    venueIds = Map.copyOf(venueIds);
  }

  /**
   * What the catalogue and the venues say of it.
   *
   * @param gender men, women, kids or unisex
   * @param retailPrice in major units, as the venue that told it counts
   */
  public record Description(
      Optional<String> brand,
      Optional<String> model,
      Optional<String> colorway,
      Optional<String> gender,
      Optional<String> imageUrl,
      Optional<BigDecimal> retailPrice,
      Optional<LocalDate> releaseDate) {}

  /**
   * When something happened to it.
   *
   * @param lastSynced when the newest of its books was observed
   * @param lastViewed when somebody last looked at it
   */
  public record Times(
      Optional<Instant> lastSynced,
      Optional<Instant> lastViewed,
      Instant created,
      Instant updated) {}

  /**
   * Reads a row that has the columns of {@code products_v2}, and {@code paused}.
   *
   * @param lastSynced told apart, for the table's own column of it follows at the end of a run
   */
  public static ProductFacts read(Row row, Optional<Instant> lastSynced) throws SQLException {
    return new ProductFacts(
        row.uuid("id"),
        row.text("sku"),
        description(row),
        row.integer("popularity_score"),
        row.bool("paused"),
        VenueColumns.productIds(row),
        new Times(
            lastSynced,
            row.optionalInstant("last_viewed_at"),
            row.instant("created_at"),
            row.instant("updated_at")));
  }

  /** The same product, when the newest of its books was observed then. */
  public ProductFacts syncedAt(Optional<Instant> lastSynced) {
    return new ProductFacts(
        id,
        sku,
        description,
        popularityScore,
        paused,
        venueIds,
        new Times(lastSynced, times.lastViewed(), times.created(), times.updated()));
  }

  private static Description description(Row row) throws SQLException {
    return new Description(
        row.optionalText("brand"),
        row.optionalText("model"),
        row.optionalText("colorway"),
        row.optionalText("gender"),
        row.optionalText("image_url"),
        row.optionalDecimal("retail_price"),
        row.optionalDate("release_date"));
  }
}
