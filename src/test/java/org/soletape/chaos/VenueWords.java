package org.soletape.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/** The venues' answers about prices, read a second time and apart from the program. */
final class VenueWords {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private VenueWords() {}

  /** The prices of a product's sizes by ordinal; empty when the answer tells none. */
  static Map<Integer, Prices> prices(VenueAnswer answer, UUID product, KnownProducts known) {
    Map<Integer, Prices> prices = new TreeMap<>();
    Optional<JsonNode> body =
        answer.body().filter(sent -> answer.status() == 200).flatMap(VenueWords::json);
    Map<String, Integer> ordinals = known.ordinals(product, answer.venue());
    if (body.isPresent() && answer.venue().equals("stockx")) {
      body.get().forEach(row -> stockx(row, ordinals, prices));
    } else if (body.isPresent()) {
      body.get().path("variants").forEach(row -> alias(row, ordinals, prices));
    }
    return prices;
  }

  /** A size's number without needless zeros. */
  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void stockx(JsonNode row, Map<String, Integer> ordinals, Map<Integer, Prices> to) {
    Integer ordinal = ordinals.get(row.path("variantId").asText());
    if (ordinal != null) {
      to.put(
          ordinal,
          new Prices(
              amount(row.path("lowestAskAmount"), 2),
              amount(row.path("highestBidAmount"), 2),
              OptionalInt.empty()));
    }
  }

  private static void alias(JsonNode row, Map<String, Integer> ordinals, Map<Integer, Prices> to) {
    boolean isNew =
        row.path("product_condition").asText().equals("PRODUCT_CONDITION_NEW")
            && row.path("packaging_condition")
                .asText()
                .equals("PACKAGING_CONDITION_GOOD_CONDITION");
    Integer ordinal = ordinals.get(number(row.path("size").decimalValue()));
    if (isNew && ordinal != null) {
      JsonNode offered = row.path("availability");
      to.put(
          ordinal,
          new Prices(
              amount(offered.path("lowest_listing_price_cents"), 0),
              amount(offered.path("highest_offer_price_cents"), 0),
              amount(offered.path("last_sold_listing_price_cents"), 0)));
    }
  }

  /** Minor units; an amount of zero is no offer. */
  private static OptionalInt amount(JsonNode text, int decimals) {
    if (text.isMissingNode() || text.isNull()) {
      return OptionalInt.empty();
    }
    int minor = new BigDecimal(text.asText()).movePointRight(decimals).intValueExact();
    return minor == 0 ? OptionalInt.empty() : OptionalInt.of(minor);
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
