package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.money.Money;
import org.soletape.portfolio.Pair;
import org.soletape.testing.SamplePair;
import org.soletape.web.chart.MoneyText;

/** A person's pairs are the same ones, in the same order and with the same figures, on both. */
class PageAndJsonAgreeTest {
  private static final List<Pair> PAIRS =
      List.of(
          SamplePair.bought(SmallMarket.SHOE, "9", "100"),
          SamplePair.bought(SmallMarket.ONE_VENUE, "9", "500"),
          SamplePair.complete(SmallMarket.SHOE, "9"),
          SamplePair.bought(SmallMarket.STALE, "9", "90"),
          SamplePair.of(SmallMarket.PENDING, "9"),
          SamplePair.bought("UNTRACKED-1", "9", "20"),
          SamplePair.sold(
              SamplePair.bought(SmallMarket.ONE_VENUE, "9", "260"), SamplePair.sale("170")),
          SamplePair.bought(SmallMarket.SHOE, "10.5", "101"));

  @AutoClose private static PortfolioSite site;
  private static PortfolioSite.Owner anna;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
    anna = site.owner();
    for (Pair pair : PAIRS) {
      anna.add(pair);
      site.clock.advance(Duration.ofSeconds(1));
    }
    String listed = anna.items().getFirst().id();
    assertThat(anna.submit("/inventory/" + listed, fields(listed)).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"held", "listed", "sold", "all"})
  void a_filter_finds_the_same_pairs_in_the_order_they_were_added(String word) {
    JsonNode found = json(word.equals("all") ? "" : "?status=" + word);
    String page = page("show=" + word + "&sort=-added");

    assertThat(shown(page)).isNotEmpty().isEqualTo(ids(items(found)));
    assertThat(shown(page("show=" + word))).isEqualTo(ids(items(found)).reversed());
    assertThat(text(page).toLowerCase(Locale.ROOT))
        .contains(word + " " + found.get("total").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "cost, cost",
    "cash, cash_today",
    "listed, if_listed",
    "stockx, stockx_ask",
    "alias, alias_ask",
    "bought, purchase_date",
    "days, days_held",
    "age, stockx_observed_at"
  })
  void a_sort_goes_by_the_figure_of_the_json(String sort, String field) {
    List<JsonNode> known = new ArrayList<>(items(json("")));
    List<JsonNode> unknown = known.stream().filter(item -> item.get(field).isNull()).toList();
    known.removeAll(unknown);
    assertThat(known).as("pairs with " + field).isNotEmpty();

    known.sort(Comparator.comparing(value(field)).reversed());
    assertThat(shown(page("show=all&sort=" + sort))).isEqualTo(ids(known, unknown));
    List<JsonNode> again = new ArrayList<>(items(json("")));
    again.removeAll(unknown);
    again.sort(Comparator.comparing(value(field)));
    assertThat(shown(page("show=all&sort=-" + sort))).isEqualTo(ids(again, unknown));
  }

  @Test
  void the_losing_pairs_are_those_whose_profit_is_below_zero() {
    List<JsonNode> losing =
        items(json("")).stream()
            .filter(
                item -> {
                  JsonNode receipt = item.get("realised");
                  JsonNode profit =
                      receipt.isNull() ? item.get("profit_today") : receipt.get("profit");
                  return !profit.isNull() && profit.decimalValue().signum() < 0;
                })
            .toList();

    assertThat(losing).hasSizeBetween(1, PAIRS.size() - 1);
    assertThat(shown(page("show=all&losing=1&sort=-added"))).isEqualTo(ids(losing));
  }

  @Test
  void a_brand_finds_the_pairs_that_have_it() {
    List<JsonNode> nike =
        items(json("")).stream().filter(item -> item.get("brand").asText().equals("Nike")).toList();

    assertThat(nike).hasSize(3);
    assertThat(shown(page("show=all&brand=nike&sort=-added"))).isEqualTo(ids(nike));
  }

  @Test
  void figures_and_sums_are_the_same() {
    String page = page("show=all");
    JsonNode all = json("");

    for (String sum : List.of("cash_today", "if_listed", "cost", "realised")) {
      assertThat(text(page)).as(sum).contains(money(all.get("totals").get(sum).get("amount")));
    }
    for (JsonNode item : items(all)) {
      for (String field : List.of("cash_today", "if_listed", "stockx_ask", "alias_bid")) {
        JsonNode figure = item.get(field);
        if (!figure.isNull() && item.get("realised").isNull()) {
          assertThat(row(page, item.get("id").asText())).as(field).contains(money(figure));
        }
      }
    }
  }

  private static String[] fields(String id) {
    String form = anna.get("/inventory/" + id).body();
    List<String> fields = new ArrayList<>(List.of("version", "" + anna.item(id).version()));
    for (String field : List.of("sku", "size", "purchase_price", "purchase_currency")) {
      fields.addAll(List.of(field, PortfolioSite.held(form, field)));
    }
    fields.addAll(List.of("purchase_date", "2026-02-01", "status", "listed"));
    return fields.toArray(String[]::new);
  }

  private static String page(String query) {
    return anna.get("/inventory?" + query).body();
  }

  private static JsonNode json(String query) {
    try {
      return JsonMapper.builder().build().readTree(anna.get("/api/v1/inventory" + query).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonNode> items(JsonNode found) {
    return found.get("items").valueStream().toList();
  }

  @SafeVarargs
  private static List<String> ids(List<JsonNode>... parts) {
    List<String> ids = new ArrayList<>();
    for (List<JsonNode> part : parts) {
      part.forEach(item -> ids.add(item.get("id").asText()));
    }
    return ids;
  }

  /** Dates and moments sort as their texts do. */
  private static Function<JsonNode, String> value(String field) {
    return item ->
        item.get(field).isNumber()
            ? "%012d".formatted(item.get(field).decimalValue().movePointRight(2).intValueExact())
            : item.get(field).asText();
  }

  private static String money(JsonNode major) {
    return MoneyText.of(Money.ofMajor(new BigDecimal(major.asText()), Currency.getInstance("USD")));
  }

  private static List<String> shown(String page) {
    return Pattern.compile("name=\"id\" value=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(id -> id.group(1))
        .toList();
  }

  private static String row(String page, String id) {
    int start = page.indexOf("value=\"" + id + "\"");
    return text(page.substring(start, page.indexOf("</tr>", start)));
  }
}
