package org.soletape.web.inventory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.Extra;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.PairMarket;
import org.soletape.portfolio.PairMarket.Tracked;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenuePrices;
import org.soletape.web.Json;

/**
 * Writes one item: what its owner states, in the columns of {@code "Inventory"}, then its worth.
 */
record ItemJson(Valuation valuation) {

  void write(Json json) {
    PricedFields priced = new PricedFields(valuation);
    writeItem(valuation.item(), json);
    writeProduct(valuation.market(), json);
    json.field("currency", valuation.basis().settings().currency());
    priced.writeMarket(json);
    writeSources(valuation.market(), json);
    priced.writeConversions(json);
    priced.writeWorkedOut(json);
    PayoutJson.fields(valuation, json);
    json.field("tracking_note", valuation.market().trackingNote());
    priced.writeStates(json);
  }

  private void writeItem(Item item, Json json) {
    json.field("id", item.id());
    for (InventoryColumn column : InventoryColumn.STATED) {
      Optional<?> value = column.of(item.pair());
      switch (column.kind()) {
        case RATE ->
            json.field(
                column.title(),
                value.map(BigDecimal.class::cast).map(BigDecimal::stripTrailingZeros));
        case STATUS ->
            json.field(column.title(), value.map(ItemStatus.class::cast).map(ItemStatus::word));
        case EXTRA ->
            json.object(
                column.title(),
                value.map(Extra.class::cast),
                (extra, object) -> extra.cells().forEach(object::field));
        default -> json.field(column.title(), value);
      }
    }
    json.field("days_held", valuation.daysHeld())
        .field("product_v2_id", item.productId())
        .field("size_v2_id", item.sizeId())
        .field("created_at", item.createdAt())
        .field("updated_at", item.updatedAt());
  }

  private static void writeProduct(PairMarket market, Json json) {
    json.field("brand", market.product().flatMap(Tracked::brand))
        .field("model", market.product().flatMap(Tracked::model))
        .field("colorway", market.product().flatMap(Tracked::colorway))
        .field("image_url", market.product().flatMap(Tracked::imageUrl))
        .field("size_key", market.sizeKey());
  }

  /** When the venues said so, and in which currency. */
  private static void writeSources(PairMarket market, Json json) {
    for (Provider venue : Provider.values()) {
      json.field(venue.id() + "_currency", currency(market.at(venue)));
    }
    for (Provider venue : Provider.values()) {
      json.field(venue.id() + "_observed_at", market.at(venue).observedAt());
    }
  }

  private static Optional<?> currency(VenuePrices prices) {
    return Stream.of(prices.ask(), prices.bid(), prices.lastSale())
        .flatMap(figure -> figure.amount().stream())
        .map(Money::currency)
        .findFirst();
  }
}
