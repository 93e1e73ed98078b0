package org.soletape.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.soletape.demo.market.AliasBasis;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.AliasVariation;
import org.soletape.demo.market.Availability;

/**
 * An item as Alias sent it.
 *
 * @param askedFor the style code it was recorded under, which search finds it by as well
 * @param availabilities rows of the recorded answer; empty when none was recorded, which is
 *     answered as an item without offers
 * @param sales recorded sales answers with the parameters they were asked for
 */
record RecordedAliasItem(
    String askedFor, JsonNode item, Optional<JsonNode> availabilities, JsonNode sales)
    implements AliasItem {

  @Override
  public String id() {
    return item.path("catalog_id").asText();
  }

  /** Every style code it is found by, joined. */
  String codes() {
    return askedFor + "/" + item.path("sku").asText("");
  }

  String name() {
    return item.path("name").asText("");
  }

  @Override
  public JsonNode catalogItem(String pictureBase) {
    return item;
  }

  @Override
  public List<JsonNode> availabilities(AliasBasis basis, Instant at) {
    return availabilities
        .map(rows -> stream(rows).map(JsonNode::deepCopy).map(JsonNode.class::cast).toList())
        .orElseGet(this::withoutOffers);
  }

  @Override
  public List<JsonNode> recentSales(
      AliasVariation variation, AliasBasis basis, Instant at, int limit) {
    return stream(sales)
        .filter(variation::matches)
        .flatMap(recorded -> stream(recorded.path("body").path("recent_sales")))
        .filter(sale -> basis.takes(sale.path("consigned").asBoolean()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<JsonNode> offerBins(AliasVariation variation, AliasBasis basis, Instant at) {
    return List.of();
  }

  private List<JsonNode> withoutOffers() {
    return stream(item.path("allowed_sizes"))
        .map(size -> size.path("us_size_equivalent"))
        .filter(JsonNode::isNumber)
        .map(us -> Availability.NOTHING.row(us, AliasVariation.NEW, AliasVariation.GOOD))
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
