package org.soletape.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {
  private static final OpenApi STOCKX = OpenApi.resource("/venues/stockx.yaml");
  private static final OpenApi ALIAS = OpenApi.resource("/venues/alias.yaml");
  private static final String MARKET = "/stockx/v2/catalog/products/p/market-data";
  private static final String ITEM = "/alias/api/v1/catalog/air";

  @ParameterizedTest
  @CsvSource({
    "/stockx/v2/catalog/search, missing query parameter query",
    "/stockx/v2/catalog/search?query=A&country=GB, undeclared query parameter country",
    "/stockx/v2/catalog/products/p/market-data?country=GB, undeclared query parameter country",
    "/stockx/v2/catalog/products/p/market, no operation GET /stockx/v2/catalog/products/p/market",
  })
  void wrong_requests_are_told(String target, String violation) {
    assertThat(STOCKX.requestViolations("GET", target)).containsExactly(violation);
  }

  @ParameterizedTest
  @CsvSource({
    "/stockx/v2/catalog/search?query=A&pageSize=51",
    "/stockx/v2/catalog/search?query=A&pageSize=ten",
    "/stockx/v2/catalog/search?query=",
    "/stockx/v2/catalog/products/p/market-data?currencyCode=XYZ",
  })
  void values_out_of_range_are_told(String target) {
    assertThat(STOCKX.requestViolations("GET", target)).hasSize(1);
  }

  @Test
  void a_right_request_has_no_violation() {
    assertThat(STOCKX.requestViolations("GET", "/stockx/v2/catalog/search?query=A%20b&pageSize=5"))
        .isEmpty();
    assertThat(
            ALIAS.requestViolations(
                "GET",
                "/alias/api/v1/pricing_insights/recent_sales?catalog_id=a&size=10.5"
                    + "&product_condition=PRODUCT_CONDITION_NEW"
                    + "&packaging_condition=PACKAGING_CONDITION_GOOD_CONDITION&consigned=true"))
        .isEmpty();
  }

  @Test
  void a_nullable_amount_may_be_null_or_text_but_no_number() {
    String row = "[{\"productId\":\"p\",\"variantId\":\"v\",\"currencyCode\":\"USD\",%s}]";
    assertThat(marketViolations(row.formatted("\"lowestAskAmount\":null"))).isEmpty();
    assertThat(marketViolations(row.formatted("\"lowestAskAmount\":\"178\""))).isEmpty();
    assertThat(marketViolations(row.formatted("\"lowestAskAmount\":178"))).isNotEmpty();
    assertThat(marketViolations(row.formatted("\"lowestAskAmount\":\"none\""))).isNotEmpty();
    assertThat(marketViolations(row.formatted("\"lastSale\":\"178\""))).isNotEmpty();
  }

  @Test
  void a_missing_field_and_a_wrong_envelope_are_told() {
    assertThat(marketViolations("[{\"productId\":\"p\",\"currencyCode\":\"USD\"}]")).isNotEmpty();
    assertThat(marketViolations("{}")).isNotEmpty();
    assertThat(marketViolations("null")).isNotEmpty();
    assertThat(marketViolations("<html>")).isNotEmpty();
  }

  @Test
  void one_of_takes_either_and_nothing_else() {
    String item =
        "{\"catalog_item\":{\"catalog_id\":\"a\",\"name\":\"n\",\"sku\":\"s\","
            + "\"size_unit\":\"SIZE_UNIT_US\",\"allowed_sizes\":[],\"retail_price_cents\":%s}}";
    assertThat(itemViolations(item.formatted("\"11500\""))).isEmpty();
    assertThat(itemViolations(item.formatted("11500"))).isEmpty();
    assertThat(itemViolations(item.formatted("true"))).isNotEmpty();
  }

  @Test
  void undescribed_status_and_content_are_told() {
    assertThat(STOCKX.responseViolations("GET", MARKET, 418, "application/json", "{}")).hasSize(1);
    assertThat(STOCKX.responseViolations("GET", MARKET, 200, "text/html", "<html>")).hasSize(1);
    assertThat(STOCKX.responseViolations("GET", MARKET, 504, "text/html", "<html>")).isEmpty();
  }

  @Test
  void forms_are_checked_too() {
    String token = "/stockx/oauth/token";
    String right =
        "grant_type=refresh_token&client_id=a&client_secret=b&refresh_token=c"
            + "&audience=gateway.stockx.com";
    assertThat(STOCKX.formViolations("POST", token, right)).isEmpty();
    assertThat(STOCKX.formViolations("POST", token, right.replace("audience", "aud"))).isNotEmpty();
  }

  private static List<String> marketViolations(String body) {
    return STOCKX.responseViolations("GET", MARKET, 200, "application/json", body);
  }

  private static List<String> itemViolations(String body) {
    return ALIAS.responseViolations("GET", ITEM, 200, "application/json;charset=utf-8", body);
  }
}
