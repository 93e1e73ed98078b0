package org.soletape.web.market;

import static org.soletape.web.Json.number;
import static org.soletape.web.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.soletape.catalog.ProductFacts;

/** Writes the columns of {@code products_v2}. */
final class ProductJson {
  private ProductJson() {}

  /** The fields, into an object that is already begun. */
  static void fields(JsonGenerator json, ProductFacts product) throws IOException {
    json.writeStringField("id", product.id().toString());
    json.writeStringField("sku", product.sku());
    text(json, "brand", product.brand());
    text(json, "model", product.model());
    text(json, "colorway", product.colorway());
    text(json, "gender", product.gender());
    text(json, "image_url", product.imageUrl());
    number(json, "retail_price", product.retailPrice());
    text(json, "release_date", product.releaseDate());
    json.writeNumberField("popularity_score", product.popularityScore());
    text(json, "stockx_product_id", product.stockxProductId());
    text(json, "alias_catalog_id", product.aliasCatalogId());
    text(json, "last_synced_at", product.lastSyncedAt());
    text(json, "last_viewed_at", product.lastViewedAt());
    json.writeStringField("created_at", product.createdAt().toString());
    json.writeStringField("updated_at", product.updatedAt().toString());
  }
}
