package org.soletape.catalog;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Row;

/**
 * All that is known of a product itself: a row of {@code products_v2}.
 *
 * @param sku the style code as the catalogue prints it
 * @param gender men, women, kids or unisex
 * @param retailPrice in major units, as the venue that told it counts
 * @param popularityScore 0 to 100
 * @param lastSyncedAt when the newest of its books was observed
 * @param lastViewedAt when somebody last looked at it
 */
public record ProductFacts(
    UUID id,
    String sku,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> colorway,
    Optional<String> gender,
    Optional<String> imageUrl,
    Optional<BigDecimal> retailPrice,
    Optional<LocalDate> releaseDate,
    int popularityScore,
    Optional<String> stockxProductId,
    Optional<String> aliasCatalogId,
    Optional<Instant> lastSyncedAt,
    Optional<Instant> lastViewedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Reads a row that has every column of {@code products_v2}. */
  public static ProductFacts read(Row row) throws SQLException {
    return new ProductFacts(
        row.uuid("id"),
        row.text("sku"),
        row.optionalText("brand"),
        row.optionalText("model"),
        row.optionalText("colorway"),
        row.optionalText("gender"),
        row.optionalText("image_url"),
        row.optionalDecimal("retail_price"),
        row.optionalDate("release_date"),
        row.integer("popularity_score"),
        row.optionalText("stockx_product_id"),
        row.optionalText("alias_catalog_id"),
        row.optionalInstant("last_synced_at"),
        row.optionalInstant("last_viewed_at"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
