package org.soletape.web.inventory;

import static org.soletape.web.Json.number;
import static org.soletape.web.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.PairMarket;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenuePrices;

/**
 * Writes one item: what its owner states, in the columns of {@code "Inventory"}, then its worth.
 */
record ItemJson(Valuation valuation) {

  void write(JsonGenerator json) throws IOException {
    PricedFields priced = new PricedFields(valuation);
    json.writeStartObject();
    writeItem(json, valuation.item());
    writeProduct(json, valuation.market());
    json.writeStringField("currency", valuation.basis().settings().currency().getCurrencyCode());
    priced.writeMarket(json);
    writeSources(json, valuation.market());
    priced.writeWorkedOut(json);
    PayoutJson.fields(json, valuation);
    text(json, "tracking_note", valuation.market().trackingNote());
    priced.writeStates(json);
    json.writeEndObject();
  }

  private static void writeItem(JsonGenerator json, Item item) throws IOException {
    json.writeStringField("id", item.id());
    for (InventoryColumn column : InventoryColumn.STATED) {
      writeStated(json, column, column.of(item.pair()));
    }
    text(json, "product_v2_id", item.productId());
    text(json, "size_v2_id", item.sizeId());
    text(json, "created_at", item.createdAt());
    text(json, "updated_at", item.updatedAt());
  }

  private static void writeStated(JsonGenerator json, InventoryColumn column, Optional<?> value)
      throws IOException {
    switch (column.kind()) {
      case AMOUNT -> number(json, column.title(), value.map(BigDecimal.class::cast));
      case RATE ->
          number(
              json,
              column.title(),
              value.map(BigDecimal.class::cast).map(BigDecimal::stripTrailingZeros));
      case STATUS ->
          text(json, column.title(), value.map(ItemStatus.class::cast).map(ItemStatus::word));
      default -> text(json, column.title(), value);
    }
  }

  private static void writeProduct(JsonGenerator json, PairMarket market) throws IOException {
    text(json, "brand", market.product().flatMap(Tracked::brand));
    text(json, "model", market.product().flatMap(Tracked::model));
    text(json, "colorway", market.product().flatMap(Tracked::colorway));
    text(json, "image_url", market.product().flatMap(Tracked::imageUrl));
    text(json, "size_key", market.sizeKey());
  }

  /** When the venues said so, and in which currency. */
  private static void writeSources(JsonGenerator json, PairMarket market) throws IOException {
    for (Provider venue : Provider.values()) {
      text(json, venue.id() + "_currency", currency(market.at(venue)));
    }
    for (Provider venue : Provider.values()) {
      text(json, venue.id() + "_observed_at", market.at(venue).observedAt());
    }
  }

  private static Optional<?> currency(VenuePrices prices) {
    return Stream.of(prices.ask(), prices.bid(), prices.lastSale())
        .flatMap(figure -> figure.amount().stream())
        .map(Money::currency)
        .findFirst();
  }
}
