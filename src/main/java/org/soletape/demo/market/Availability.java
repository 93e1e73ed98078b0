package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.soletape.market.Quote;

/**
 * What Alias tells of one size in one condition, in US cents; the venue writes a missing amount as
 * "0".
 */
public record Availability(
    OptionalLong ask, OptionalLong offer, OptionalLong lastSold, OptionalLong indicator) {
  /** Nothing is offered. */
  public static final Availability NOTHING = of(OptionalLong.empty(), OptionalLong.empty());

  public static Availability of(OptionalLong ask, OptionalLong offer) {
    return new Availability(ask, offer, OptionalLong.empty(), OptionalLong.empty());
  }

  /** As a row of the availabilities answer, in the venue's words. */
  public JsonNode row(JsonNode size, String condition, String packaging) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("size", size);
    row.put("product_condition", condition).put("packaging_condition", packaging);
    row.set("availability", json());
    return row;
  }

  /**
   * As a book has it.
   *
   * @param ordinal the size's place in the book
   */
  public Quote quote(int ordinal) {
    return new Quote(ordinal, minor(ask), minor(offer), minor(lastSold), OptionalInt.empty());
  }

  private static OptionalInt minor(OptionalLong cents) {
    return cents.isPresent()
        ? OptionalInt.of(Math.toIntExact(cents.getAsLong()))
        : OptionalInt.empty();
  }

  /** By itself. */
  public JsonNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("lowest_listing_price_cents", cents(ask))
        .put("highest_offer_price_cents", cents(offer))
        .put("last_sold_listing_price_cents", cents(lastSold))
        .put("global_indicator_price_cents", cents(indicator));
  }

  private static String cents(OptionalLong amount) {
    return amount.isPresent() ? String.valueOf(amount.getAsLong()) : "0";
  }
}
