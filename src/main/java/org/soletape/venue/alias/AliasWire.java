package org.soletape.venue.alias;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;

/**
 * Alias's answers in Alias's words; only what is read is named. Any field may be null. Amounts are
 * cents, written as a string or as a number.
 */
final class AliasWire {
  static final String NEW = "PRODUCT_CONDITION_NEW";
  static final String GOOD_BOX = "PACKAGING_CONDITION_GOOD_CONDITION";

  private AliasWire() {}

  @JsonNaming(SnakeCaseStrategy.class)
  record CatalogPage(List<CatalogItem> catalogItems, String nextPaginationToken, Boolean hasMore) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record CatalogAnswer(CatalogItem catalogItem) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record CatalogItem(
      String catalogId,
      String name,
      String sku,
      String brand,
      String gender,
      String releaseDate,
      List<AllowedSize> allowedSizes,
      String retailPriceCents,
      String mainPictureUrl,
      String colorway) {}

  /** A size that can be listed; prices are asked by its US equivalent. */
  @JsonNaming(SnakeCaseStrategy.class)
  record AllowedSize(String displayName, BigDecimal usSizeEquivalent) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Availabilities(List<Variant> variants) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Variant(
      BigDecimal size,
      String productCondition,
      String packagingCondition,
      Availability availability) {
    boolean isDeadstock() {
      return NEW.equals(productCondition) && GOOD_BOX.equals(packagingCondition);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record Availability(
      String lowestListingPriceCents,
      String highestOfferPriceCents,
      String lastSoldListingPriceCents) {
    static final Availability NONE = new Availability(null, null, null);
  }

  /** Sales of one size in one condition, newest first. */
  @JsonNaming(SnakeCaseStrategy.class)
  record RecentSales(List<Sale> recentSales) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Sale(String purchasedAt, BigDecimal size, String catalogId) {}
}
