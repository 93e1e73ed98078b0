package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.demo.market.AliasBasis;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.AliasVariation;
import org.soletape.demo.market.Availability;
import org.soletape.demo.market.PricedSize;

/** A shoe as Alias would list it. */
final class GeneratedAliasItem implements AliasItem {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Times as the venue prints them: always three decimals. */
  private static final DateTimeFormatter UTC_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int ONE_WITHOUT_PICTURE_IN = 12;

  /** Sizes no shoe has, which the venue's answers hold all the same. */
  private static final List<Integer> IMPOSSIBLE_SIZES = List.of(0, 40);

  private final Shoe shoe;
  private final AliasPrices prices;
  private final SalesHistory sales;

  GeneratedAliasItem(Shoe shoe, PriceModel model) {
    this.shoe = shoe;
    this.prices = new AliasPrices(model);
    this.sales = new SalesHistory(model);
  }

  Shoe shoe() {
    return shoe;
  }

  @Override
  public String id() {
    return shoe.catalogId();
  }

  @Override
  public JsonNode catalogItem(String pictureBase) {
    ObjectNode item =
        JSON.objectNode()
            .put("catalog_id", shoe.catalogId())
            .put("name", shoe.aliasName())
            .put("sku", shoe.aliasSku())
            .put("brand", shoe.brand().equals("Jordan") ? "Air Jordan" : shoe.brand())
            .put("gender", shoe.sizeRun().aliasGender());
    shoe.released().ifPresent(day -> item.put("release_date", day + "T23:59:59.999Z"));
    item.put("product_category", "PRODUCT_CATEGORY_SHOES")
        .put("product_category_v2", "shoes")
        .put("product_type", "sneakers")
        .put("size_unit", "SIZE_UNIT_US");
    item.set("allowed_sizes", allowedSizes());
    item.put("minimum_listing_price_cents", "2500").put("maximum_listing_price_cents", "200000");
    if (Noise.pick(shoe.key(), ONE_WITHOUT_PICTURE_IN) != 0) {
      item.put("main_picture_url", pictureBase + "/pictures/" + shoe.sku() + ".svg");
    }
    shoe.retailUsd()
        .ifPresent(dollars -> item.put("retail_price_cents", String.valueOf(dollars * 100)));
    item.put("colorway", shoe.colorway())
        .put("nickname", shoe.colorway())
        .put("requires_listing_pictures", false)
        .put("resellable", true);
    item.putArray("requested_pictures")
        .addObject()
        .put("type", "PICTURE_TYPE_OUTER")
        .put("quantity", "1");
    return item;
  }

  @Override
  public List<JsonNode> availabilities(AliasBasis basis, Instant at) {
    List<JsonNode> rows = new ArrayList<>();
    for (Rung rung : shoe.aliasRungs()) {
      rows.add(
          deadstock(rung, basis, at)
              .row(rung.size().json(), AliasVariation.NEW, AliasVariation.GOOD));
      if (rung.distance() % 2 == 0) {
        rows.add(worse(rung, "PRODUCT_CONDITION_USED", AliasVariation.GOOD, 68, basis, at));
        rows.add(
            worse(rung, AliasVariation.NEW, "PACKAGING_CONDITION_BADLY_DAMAGED", 90, basis, at));
      }
    }
    for (int size : IMPOSSIBLE_SIZES) {
      rows.add(
          Availability.of(OptionalLong.of(8600), OptionalLong.of(10500))
              .row(IntNode.valueOf(size), AliasVariation.NEW, AliasVariation.GOOD));
    }
    return rows;
  }

  @Override
  public List<JsonNode> recentSales(
      AliasVariation variation, AliasBasis basis, Instant at, int limit) {
    return traded(variation)
        .map(rung -> sales.upTo(at, rung, basis, limit).stream().map(sale -> saleRow(sale, rung)))
        .map(Stream::toList)
        .orElse(List.of());
  }

  @Override
  public List<JsonNode> offerBins(AliasVariation variation, AliasBasis basis, Instant at) {
    List<JsonNode> bins = new ArrayList<>();
    traded(variation)
        .map(rung -> prices.offer(rung, basis, at))
        .filter(OptionalLong::isPresent)
        .ifPresent(best -> addBins(bins, best.getAsLong()));
    return bins;
  }

  @Override
  public Map<String, PricedSize> pricedSizes() {
    return shoe.aliasRungs().stream()
        .collect(
            Collectors.toMap(
                rung -> rung.size().number(),
                rung ->
                    (ordinal, currency, at) ->
                        deadstock(rung, AliasBasis.WHOLE, at).quote(ordinal)));
  }

  private static void addBins(List<JsonNode> bins, long best) {
    long key = Noise.mix(best, 3);
    for (int i = 0; i < 4; i++) {
      long dollars = best / 100 * (100 - 8L * i) / 100;
      bins.add(
          JSON.objectNode()
              .put("offer_price_cents", String.valueOf(Math.max(1, dollars) * 100))
              .put("count", String.valueOf(1 + Noise.pick(Noise.mix(key, i), 3))));
    }
  }

  private Availability deadstock(Rung rung, AliasBasis basis, Instant at) {
    return new Availability(
        prices.ask(rung, basis, at),
        prices.offer(rung, basis, at),
        lastSold(rung, basis, at),
        prices.indicator(rung, basis, at));
  }

  private JsonNode worse(
      Rung rung, String condition, String packaging, int percent, AliasBasis basis, Instant at) {
    return Availability.of(prices.ask(rung, basis, at, percent), OptionalLong.empty())
        .row(rung.size().json(), condition, packaging);
  }

  private OptionalLong lastSold(Rung rung, AliasBasis basis, Instant at) {
    return sales.upTo(at, rung, basis, 1).stream().mapToLong(SalesHistory.Sale::cents).findFirst();
  }

  private JsonNode saleRow(SalesHistory.Sale sale, Rung rung) {
    ObjectNode row =
        JSON.objectNode()
            .put("purchased_at", UTC_MILLIS.format(sale.at()))
            .put("price_cents", String.valueOf(sale.cents()));
    row.set("size", rung.size().json());
    return row.put("consigned", sale.consigned()).put("catalog_id", shoe.catalogId());
  }

  private ArrayNode allowedSizes() {
    ArrayNode sizes = JSON.arrayNode();
    for (Rung rung : shoe.aliasRungs()) {
      ObjectNode size = sizes.addObject().put("display_name", rung.size().number());
      size.set("value", rung.size().json());
      size.set("us_size_equivalent", rung.size().json());
    }
    return sizes;
  }

  private Optional<Rung> traded(AliasVariation variation) {
    return shoe.aliasRungs().stream()
        .filter(rung -> variation.isDeadstock())
        .filter(rung -> rung.size().decimal().compareTo(variation.size()) == 0)
        .findFirst();
  }
}
