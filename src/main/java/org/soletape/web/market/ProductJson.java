package org.soletape.web.market;

import java.util.Optional;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.web.Json;

/** Writes the columns of {@code products_v2}. */
final class ProductJson {
  private ProductJson() {}

  /** The fields, into an object that is already begun. */
  static void fields(ProductFacts product, Json json) {
    ProductFacts.Description description = product.description();
    json.field("id", product.id())
        .field("sku", product.sku())
        .field("brand", description.brand())
        .field("model", description.model())
        .field("colorway", description.colorway())
        .field("gender", description.gender())
        .field("image_url", description.imageUrl())
        .field("retail_price", description.retailPrice())
        .field("release_date", description.releaseDate())
        .field("popularity_score", product.popularityScore())
        .field("paused", product.paused());
    for (Provider venue : Provider.values()) {
      json.field(venue.columns().product(), Optional.ofNullable(product.venueIds().get(venue)));
    }
    ProductFacts.Times times = product.times();
    json.field("last_synced_at", times.lastSynced())
        .field("last_viewed_at", times.lastViewed())
        .field("created_at", times.created())
        .field("updated_at", times.updated());
  }
}
