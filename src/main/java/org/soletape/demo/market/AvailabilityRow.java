package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/**
 * A row of an Alias availabilities answer. Amounts are US cents; the venue writes a missing one as
 * "0".
 */
public record AvailabilityRow(
    JsonNode size,
    String productCondition,
    String packagingCondition,
    OptionalLong ask,
    OptionalLong offer,
    OptionalLong lastSold,
    OptionalLong indicator) {
  /** A row in which nothing is offered. */
  public static AvailabilityRow empty(JsonNode size, String condition, String packaging) {
    OptionalLong none = OptionalLong.empty();
    return new AvailabilityRow(size, condition, packaging, none, none, none, none);
  }

  public AvailabilityRow withAsk(OptionalLong cents) {
    return new AvailabilityRow(
        size, productCondition, packagingCondition, cents, offer, lastSold, indicator);
  }

  public AvailabilityRow withOffer(OptionalLong cents) {
    return new AvailabilityRow(
        size, productCondition, packagingCondition, ask, cents, lastSold, indicator);
  }

  public AvailabilityRow withLastSold(OptionalLong cents) {
    return new AvailabilityRow(
        size, productCondition, packagingCondition, ask, offer, cents, indicator);
  }

  public AvailabilityRow withIndicator(OptionalLong cents) {
    return new AvailabilityRow(
        size, productCondition, packagingCondition, ask, offer, lastSold, cents);
  }

  /** The row in the venue's words. */
  public JsonNode json() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("size", size);
    row.put("product_condition", productCondition).put("packaging_condition", packagingCondition);
    row.putObject("availability")
        .put("lowest_listing_price_cents", cents(ask))
        .put("highest_offer_price_cents", cents(offer))
        .put("last_sold_listing_price_cents", cents(lastSold))
        .put("global_indicator_price_cents", cents(indicator));
    return row;
  }

  private static String cents(OptionalLong amount) {
    return amount.isPresent() ? String.valueOf(amount.getAsLong()) : "0";
  }
}
