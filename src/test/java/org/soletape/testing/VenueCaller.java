package org.soletape.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import org.soletape.catalog.Provider;
import org.soletape.demo.SimulatedVenues;

/** Asks the simulated venues with the credentials they know. */
public record VenueCaller(SimulatedVenues venues) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Where a venue's API begins. */
  public static String baseUrl(SimulatedVenues venues, Provider venue) {
    return venues.settings().get(venue.name() + "_BASE_URL");
  }

  /** What a path below StockX's base answers. */
  public HttpResponse<String> stockx(String target) {
    return Http.get(
        baseUrl(venues, Provider.STOCKX) + target,
        "x-api-key",
        "demo",
        "Authorization",
        "Bearer demo");
  }

  /** What a path below Alias's base answers. */
  public HttpResponse<String> alias(String target) {
    return Http.get(baseUrl(venues, Provider.ALIAS) + target, "Authorization", "Bearer demo");
  }

  /** The token endpoint's answer to a form. */
  public HttpResponse<String> token(String form) {
    return Http.post(venues.settings().get("STOCKX_TOKEN_URL"), form);
  }

  /** StockX's id of the best hit for a style code. */
  public String productId(String styleCode) {
    return json(stockx("/catalog/search?query=" + styleCode)).at("/products/0/productId").asText();
  }

  /** Alias's id of the best hit for a style code. */
  public String catalogId(String styleCode) {
    return json(alias("/catalog?query=" + styleCode)).at("/catalog_items/0/catalog_id").asText();
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.body(), e);
    }
  }
}
