package org.soletape.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What venue bodies say in plain words, worked out apart from the code under test: {@code "SKU
 * venue size"} to {@code "ask bid last sales currency"}, amounts in major units.
 */
public final class ServedPrices {
  /** The same words from a table or view of ours. */
  private static final String STORED =
      """
      select p.sku || ' ' || m.provider || ' ' || s.size_key as place,
        concat_ws(' ', coalesce(m.lowest_ask::text, '-'), coalesce(m.highest_bid::text, '-'),
          coalesce(m.last_sale::text, '-'), coalesce(m.sales_7d::text, '-'), m.currency) as said
      from %s m join public.products_v2 p on p.id = m.product_id
      join public.product_sizes_v2 s on s.id = m.size_id
      where m.snapshot_at >= ?
      """;

  private final Map<String, String> said = new TreeMap<>();

  public static Map<String, String> stored(Tape tape, String table, Instant from) {
    Map<String, String> stored = new TreeMap<>();
    tape.database()
        .list(
            STORED.formatted(table),
            row -> {
              String before = stored.put(row.text("place"), row.text("said"));
              if (before != null) {
                throw new AssertionError("twice in " + table + ": " + row.text("place"));
              }
              return before;
            },
            from);
    return stored;
  }

  public Map<String, String> words() {
    return said;
  }

  /** Takes the bodies of a product-level market-data call and of the variants call. */
  public ServedPrices stockx(String sku, JsonNode variants, JsonNode market) {
    Map<String, String> sizes = new HashMap<>();
    variants.forEach(
        variant ->
            sizes.put(variant.get("variantId").asText(), variant.get("variantValue").asText()));
    for (JsonNode row : market) {
      said.put(
          sku + " stockx " + sizes.get(row.get("variantId").asText()),
          String.join(
              " ",
              major(row.get("lowestAskAmount")),
              major(row.get("highestBidAmount")),
              "- -",
              row.get("currencyCode").asText()));
    }
    return this;
  }

  /** Takes the rows of an availabilities answer, for sizes that the item allows and that exist. */
  public ServedPrices alias(String sku, String letter, List<String> sizes, JsonNode rows) {
    for (JsonNode row : rows) {
      String size = row.get("size").decimalValue().stripTrailingZeros().toPlainString();
      boolean deadstock =
          row.get("product_condition").asText().endsWith("_NEW")
              && row.get("packaging_condition").asText().endsWith("_GOOD_CONDITION");
      if (deadstock && sizes.contains(size)) {
        JsonNode prices = row.get("availability");
        said.put(
            sku + " alias " + size + letter,
            String.join(
                " ",
                cents(prices.get("lowest_listing_price_cents")),
                cents(prices.get("highest_offer_price_cents")),
                cents(prices.get("last_sold_listing_price_cents")),
                "- USD"));
      }
    }
    return this;
  }

  private static String major(JsonNode amount) {
    return amount.isNull() ? "-" : new BigDecimal(amount.asText()).setScale(2).toPlainString();
  }

  private static String cents(JsonNode amount) {
    return amount.asText().equals("0")
        ? "-"
        : new BigDecimal(amount.asText()).movePointLeft(2).setScale(2).toPlainString();
  }
}
