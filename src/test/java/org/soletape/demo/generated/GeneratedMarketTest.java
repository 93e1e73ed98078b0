package org.soletape.demo.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.StyleCode;
import org.soletape.demo.market.AliasBasis;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.AliasVariation;
import org.soletape.demo.market.StockxItem;

class GeneratedMarketTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration SLOT = Duration.ofHours(6);
  private static final List<Shoe> SHOES = ShoeCatalogue.load(0);

  private final GeneratedMarket market = new GeneratedMarket(7, 0);

  private StockxItem onStockx(String sku) {
    return market.stockx().search(sku).getFirst();
  }

  private AliasItem onAlias(String sku) {
    return market.alias().search(sku).getFirst();
  }

  @Test
  void every_product_of_the_catalogue_is_found_first_on_both_venues() {
    assertThat(SHOES).hasSize(150);
    for (Shoe shoe : SHOES) {
      StyleCode code = new StyleCode(shoe.sku());
      String printed = onStockx(shoe.sku()).searchRow().path("styleId").asText();
      assertThat(code.sameAs(new StyleCode(printed))).as(printed).isTrue();
      String sku = onAlias(shoe.sku()).catalogItem("").path("sku").asText();
      assertThat(code.sameAs(new StyleCode(sku))).as(sku).isTrue();
    }
  }

  @Test
  void ids_are_unique_and_outlive_the_seed() {
    Set<String> ids = new HashSet<>();
    SHOES.forEach(shoe -> ids.add(onStockx(shoe.sku()).id()));
    SHOES.forEach(shoe -> ids.add(onAlias(shoe.sku()).id()));
    assertThat(ids).hasSize(300);
    assertThat(new GeneratedMarket(8, 0).stockx().search("DD1391-100").getFirst().variants())
        .isEqualTo(onStockx("DD1391-100").variants());
  }

  @Test
  void an_unknown_code_finds_nothing() {
    assertThat(market.stockx().search("ZX9999-123")).isEmpty();
    assertThat(market.alias().search("ZX9999-123")).isEmpty();
  }

  @Test
  void alias_finds_nothing_for_joined_codes() {
    assertThat(market.alias().search("CW2288-111/315122-111")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DD1391-100, 9.5",
    "DD1503-101, 7.5W",
    "CW1590-100, 5Y",
    "CW1588-100, 10.5C",
    "CW1589-100, 6C",
  })
  void sizes_carry_their_letter_on_stockx_and_none_on_alias(String sku, String label) {
    assertThat(onStockx(sku).variants().findValuesAsText("variantValue")).contains(label);
    JsonNode sizes = onAlias(sku).catalogItem("").path("allowed_sizes");
    assertThat(sizes.findValuesAsText("display_name"))
        .contains(label.replaceAll("[A-Z]", ""))
        .allMatch(name -> name.matches("[0-9.]+"));
  }

  @Test
  void each_venue_has_sizes_the_other_has_not() {
    Set<String> stockx = labels(onStockx("DD1391-100").variants(), "variantValue");
    Set<String> alias =
        labels(onAlias("DD1391-100").catalogItem("").path("allowed_sizes"), "display_name");
    assertThat(stockx).contains("3.5").contains("10");
    assertThat(alias).contains("14.5").contains("10").doesNotContain("3.5");
    assertThat(stockx).doesNotContain("14.5");
  }

  @Test
  void the_same_seed_and_instant_give_the_same_bytes() {
    GeneratedMarket other = new GeneratedMarket(7, 0);
    assertThat(other.stockx().search("B75806").getFirst().marketData("USD", NOON).toString())
        .isEqualTo(onStockx("B75806").marketData("USD", NOON).toString());
    assertThat(other.alias().search("B75806").getFirst().availabilities(AliasBasis.WHOLE, NOON))
        .hasToString(onAlias("B75806").availabilities(AliasBasis.WHOLE, NOON).toString());
  }

  @Test
  void another_seed_gives_other_prices() {
    StockxItem other = new GeneratedMarket(9, 0).stockx().search("B75806").getFirst();
    assertThat(other.marketData("USD", NOON))
        .isNotEqualTo(onStockx("B75806").marketData("USD", NOON));
  }

  @Test
  void asks_move_from_slot_to_slot_but_less_than_fifteen_per_cent() {
    int moved = 0;
    for (Shoe shoe : SHOES) {
      List<Integer> asks = asks(shoe, NOON);
      List<Integer> next = asks(shoe, NOON.plus(SLOT));
      for (int i = 0; i < asks.size(); i++) {
        if (asks.get(i) != 0 && next.get(i) != 0) {
          int change = Math.abs(next.get(i) - asks.get(i));
          assertThat(change * 100).as(shoe.sku()).isLessThan(15 * asks.get(i));
          moved += change == 0 ? 0 : 1;
        }
      }
    }
    assertThat(moved).isGreaterThan(1000);
  }

  @Test
  void prices_are_plausible_against_retail() {
    for (Shoe shoe : SHOES) {
      for (int ask : asks(shoe, NOON)) {
        assertThat(ask == 0 || ask > shoe.assumedRetailUsd() / 2).as(shoe.sku()).isTrue();
        assertThat(ask).as(shoe.sku()).isLessThan(shoe.assumedRetailUsd() * 25);
      }
    }
  }

  @Test
  void nothing_offered_is_null_on_stockx_and_zero_on_alias() {
    List<JsonNode> bids = new ArrayList<>();
    List<String> offers = new ArrayList<>();
    for (Shoe shoe : SHOES) {
      bids.addAll(onStockx(shoe.sku()).marketData("USD", NOON).findValues("highestBidAmount"));
      onAlias(shoe.sku())
          .availabilities(AliasBasis.WHOLE, NOON)
          .forEach(row -> offers.add(row.at("/availability/highest_offer_price_cents").asText()));
    }
    assertThat(bids).anyMatch(JsonNode::isNull).noneMatch(bid -> bid.asText().equals("0"));
    assertThat(offers).contains("0").doesNotContain("", "null");
  }

  @Test
  void an_offer_is_above_the_ask_now_and_then_only_across_bases() {
    int crossed = 0;
    for (Shoe shoe : SHOES) {
      for (JsonNode row : onAlias(shoe.sku()).availabilities(AliasBasis.WHOLE, NOON)) {
        boolean possible = row.path("size").asInt() > 0 && row.path("size").asInt() < 40;
        crossed += possible && isCrossed(row) ? 1 : 0;
      }
    }
    assertThat(crossed).isBetween(10, 400);
  }

  @Test
  void alias_answers_for_sizes_that_cannot_exist() {
    assertThat(onAlias("DD1391-100").availabilities(AliasBasis.WHOLE, NOON))
        .extracting(row -> row.path("size").asInt())
        .contains(0, 40);
  }

  @Test
  void sales_are_before_the_clock_newest_first_and_stay_the_same_later() {
    List<JsonNode> sales = sales("DD1391-100", "10", NOON);
    List<String> times = sales.stream().map(row -> row.path("purchased_at").asText()).toList();
    assertThat(times).hasSizeGreaterThan(20).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(Instant.parse(times.getFirst())).isBefore(NOON);
    assertThat(sales("DD1391-100", "10", NOON.plus(SLOT))).containsAll(sales.subList(0, 20));
  }

  @Test
  void some_sizes_never_sell_and_then_have_no_last_sale() {
    assertThat(sales("1116109-CHE", "12", NOON)).isEmpty();
    assertThat(onAlias("1116109-CHE").availabilities(AliasBasis.WHOLE, NOON))
        .filteredOn(row -> row.path("size").asText().equals("12"))
        .extracting(row -> row.at("/availability/last_sold_listing_price_cents").asText())
        .containsOnly("0");
  }

  @Test
  void other_currencies_are_scaled_whole_units() {
    int dollars = Integer.parseInt(firstAsk("USD"));
    int yen = Integer.parseInt(firstAsk("JPY"));
    assertThat(yen / 152).isBetween(dollars - 1, dollars + 1);
  }

  @Test
  void a_barcode_leads_back_to_its_variant() {
    JsonNode variants = onStockx("DD1391-100").variants();
    for (JsonNode variant : variants) {
      for (JsonNode gtin : variant.path("gtins")) {
        assertThat(market.variantByGtin(gtin.path("identifier").asText())).contains(variant);
      }
    }
    assertThat(market.variantByGtin("190000000001")).isEmpty();
  }

  @Test
  void made_up_products_come_on_top_for_load_tests() {
    GeneratedMarket large = new GeneratedMarket(7, 10_000);
    assertThat(large.stockx().search("ZZ0001-001").getFirst().searchRow().path("styleId").asText())
        .isEqualTo("ZZ0001-001");
    assertThat(large.alias().search("ZZ1000-010")).hasSize(1);
    assertThat(large.stockx().search("DD1391-100").getFirst().id())
        .isEqualTo(onStockx("DD1391-100").id());
  }

  private String firstAsk(String currency) {
    return onStockx("DD1391-100").marketData(currency, NOON).at("/10/lowestAskAmount").asText();
  }

  private List<JsonNode> sales(String sku, String size, Instant at) {
    AliasVariation variation =
        new AliasVariation(new BigDecimal(size), AliasVariation.NEW, AliasVariation.GOOD);
    return onAlias(sku).recentSales(variation, AliasBasis.WHOLE, at, 200);
  }

  /** Lowest asks in variant order; 0 stands for none. */
  private List<Integer> asks(Shoe shoe, Instant at) {
    JsonNode rows = onStockx(shoe.sku()).marketData("USD", at);
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path("lowestAskAmount").asInt(0))
        .toList();
  }

  private static boolean isCrossed(JsonNode row) {
    int ask = row.at("/availability/lowest_listing_price_cents").asInt();
    int offer = row.at("/availability/highest_offer_price_cents").asInt();
    return ask > 0 && offer > ask;
  }

  private static Set<String> labels(JsonNode rows, String key) {
    return rows.findValuesAsText(key).stream().collect(Collectors.toCollection(TreeSet::new));
  }
}
