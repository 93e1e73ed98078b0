package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.PricedSize;
import org.soletape.demo.market.StockxItem;
import org.soletape.market.Quote;
import org.soletape.money.Money;

/** A shoe as StockX would list it. */
final class GeneratedStockxItem implements StockxItem {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Shoe shoe;
  private final PriceModel prices;

  GeneratedStockxItem(Shoe shoe, PriceModel prices) {
    this.shoe = shoe;
    this.prices = prices;
  }

  Shoe shoe() {
    return shoe;
  }

  @Override
  public String id() {
    return shoe.productId();
  }

  @Override
  public ObjectNode searchRow() {
    ObjectNode row =
        JSON.objectNode()
            .put("productId", shoe.productId())
            .put("brand", shoe.brand())
            .put("productType", "sneakers")
            .put("styleId", shoe.stockxStyleId())
            .put("urlKey", shoe.slug())
            .put("title", shoe.stockxTitle());
    ObjectNode attributes = row.putObject("productAttributes");
    attributes
        .putNull("color")
        .put("colorway", shoe.colorway())
        .put("gender", shoe.sizeRun().stockxGender())
        .put("releaseDate", shoe.released().map(LocalDate::toString).orElse(null));
    if (shoe.retailUsd().isPresent()) {
      attributes.put("retailPrice", shoe.retailUsd().getAsInt());
    } else {
      attributes.putNull("retailPrice");
    }
    attributes.putNull("season");
    return row;
  }

  @Override
  public JsonNode product() {
    ObjectNode product = searchRow();
    product.set("sizeChart", SizeConversions.productChart(shoe.sizeRun()));
    return product.put("isFlexEligible", true).put("isDirectEligible", true);
  }

  @Override
  public JsonNode variants() {
    ArrayNode variants = JSON.arrayNode();
    for (Rung rung : shoe.stockxRungs()) {
      variants.add(variant(rung));
    }
    return variants;
  }

  Optional<JsonNode> variantWithBarcode(String gtin, Gtins.Target target) {
    return shoe.stockxRungs().stream()
        .filter(rung -> rung.position() == target.rungPosition())
        .map(this::variant)
        .filter(variant -> !variant.path("gtins").isEmpty())
        .map(JsonNode.class::cast)
        .findFirst();
  }

  @Override
  public JsonNode marketData(String currencyCode, Instant at) {
    ArrayNode rows = JSON.arrayNode();
    for (Rung rung : shoe.stockxRungs()) {
      rows.add(marketRow(rung, currencyCode, at));
    }
    return rows;
  }

  @Override
  public Map<String, PricedSize> pricedSizes() {
    return shoe.stockxRungs().stream()
        .collect(
            Collectors.toMap(
                shoe::variantId,
                rung -> (ordinal, currency, at) -> quote(rung, ordinal, currency, at)));
  }

  private Quote quote(Rung rung, int ordinal, Currency currency, Instant at) {
    return new Quote(
        ordinal,
        minor(prices.ask(rung, Provider.STOCKX, at), currency),
        minor(prices.bid(rung, Provider.STOCKX, at), currency),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static OptionalInt minor(OptionalLong cents, Currency currency) {
    if (cents.isEmpty()) {
      return OptionalInt.empty();
    }
    long units = ExchangeRates.wholeUnits(cents.getAsLong(), currency.getCurrencyCode());
    Money price = Money.ofMajor(BigDecimal.valueOf(units), currency);
    return OptionalInt.of(Math.toIntExact(price.minor()));
  }

  private ObjectNode variant(Rung rung) {
    ObjectNode variant =
        JSON.objectNode()
            .put("productId", shoe.productId())
            .put("variantId", shoe.variantId(rung))
            .put("variantName", shoe.slug() + ":" + rung.position())
            .put("variantValue", rung.size().printed());
    variant.set("sizeChart", SizeConversions.variantChart(shoe.sizeRun(), rung.size()));
    variant.set("gtins", Gtins.of(shoe, rung));
    return variant.put("isFlexEligible", true).put("isDirectEligible", true);
  }

  private ObjectNode marketRow(Rung rung, String currency, Instant at) {
    String ask = amount(prices.ask(rung, Provider.STOCKX, at), currency);
    String bid = amount(prices.bid(rung, Provider.STOCKX, at), currency);
    long fair = prices.fairAsk(rung, Provider.STOCKX, at);
    boolean hasFlex = ask != null && Noise.pick(shoe.key() + rung.position(), 3) != 0;
    String flex = hasFlex ? amount(OptionalLong.of(fair * 104 / 100), currency) : null;
    String faster = amount(OptionalLong.of(fair * 93 / 100), currency);
    String more = amount(OptionalLong.of(fair * 97 / 100), currency);
    ObjectNode row =
        JSON.objectNode()
            .put("productId", shoe.productId())
            .put("variantId", shoe.variantId(rung))
            .put("currencyCode", currency)
            .put("highestBidAmount", bid)
            .put("lowestAskAmount", ask)
            .put("flexLowestAskAmount", flex)
            .put("earnMoreAmount", more)
            .put("sellFasterAmount", faster);
    program(row.putObject("standardMarketData"), ask, bid, faster, more);
    program(row.putObject("flexMarketData"), flex, bid, faster, more);
    program(row.putObject("directMarketData"), flex, bid, faster, more);
    return row;
  }

  private static void program(
      ObjectNode block, String ask, String bid, String faster, String more) {
    block
        .put("lowestAsk", ask)
        .put("highestBidAmount", bid)
        .put("sellFaster", faster)
        .put("earnMore", more)
        .put("beatUS", faster);
  }

  private static String amount(OptionalLong cents, String currency) {
    return cents.isPresent()
        ? String.valueOf(ExchangeRates.wholeUnits(cents.getAsLong(), currency))
        : null;
  }
}
