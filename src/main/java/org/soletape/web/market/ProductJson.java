package org.soletape.web.market;

import static org.soletape.web.Json.number;
import static org.soletape.web.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;

/** Writes the columns of {@code products_v2}. */
final class ProductJson {
  private ProductJson() {}

  /** The fields, into an object that is already begun. */
  static void fields(JsonGenerator json, ProductFacts product) throws IOException {
    json.writeStringField("id", product.id().toString());
    json.writeStringField("sku", product.sku());
    ProductFacts.Description description = product.description();
    text(json, "brand", description.brand());
    text(json, "model", description.model());
    text(json, "colorway", description.colorway());
    text(json, "gender", description.gender());
    text(json, "image_url", description.imageUrl());
    number(json, "retail_price", description.retailPrice());
    text(json, "release_date", description.releaseDate());
    json.writeNumberField("popularity_score", product.popularityScore());
    for (Provider venue : Provider.values()) {
      text(json, venue.columns().product(), Optional.ofNullable(product.venueIds().get(venue)));
    }
    ProductFacts.Times times = product.times();
    text(json, "last_synced_at", times.lastSynced());
    text(json, "last_viewed_at", times.lastViewed());
    json.writeStringField("created_at", times.created().toString());
    json.writeStringField("updated_at", times.updated().toString());
  }
}
