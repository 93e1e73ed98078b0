package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.CatalogCsv;
import org.soletape.catalog.CatalogStore;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.web.Links;
import org.soletape.web.inventory.PortfolioSite;

/** Searching the built-in catalogue on the page and as a program. */
class SearchTest {
  private static final Pattern CODE = Pattern.compile("<span class=\"code\">([^<]*)</span>");

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site =
        PortfolioSite.open(
            database ->
                new CatalogStore(database)
                    .add(CatalogCsv.builtIn(), Instant.parse(PortfolioSite.NOW)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dunk",
        "dunkk",
        "AJ4",
        "aj 4",
        "j1",
        "AF1",
        "nb 9060",
        "yzy 350",
        "DD1391-100",
        "dd1391100",
        "jordan 4 black",
        "panda",
        "smaba",
        "airforce",
        "xt6",
        "TS jordan",
        "kyano",
        "bred reimagned",
        "dunk samba",
        "zzzzzz",
        "0",
        "low '07",
        "adidas sambas"
      })
  void the_page_and_the_json_find_the_same_in_the_same_order(String query) {
    assertThat(onPage(query)).isEqualTo(asJson(query));
  }

  @ParameterizedTest
  @CsvSource({
    "AJ4, Air Jordan 4",
    "aj 4, Air Jordan 4",
    "J11, Air Jordan 11",
    "aj1, Air Jordan 1 ",
    "af1, Air Force 1",
    "am95, Air Max 95",
    "xt6, XT-6",
    "jordan4, Air Jordan 4",
    "dunkk, Dunk",
    "dnuk, Dunk",
    "smaba, Samba",
    "dunks, Dunk",
    "airforce, Air Force",
    "kyano, Gel-Kayano"
  })
  void short_names_and_slips_find_what_is_meant(String query, String model) {
    assertThat(models(query)).isNotEmpty().allMatch(found -> (found + " ").contains(model));
  }

  @Test
  void a_short_name_finds_the_brand_alone() {
    assertThat(json("nb").get("products").valueStream().toList())
        .hasSize(10)
        .allMatch(product -> product.get("brand").asText().equals("New Balance"));
  }

  @Test
  void the_very_style_code_comes_first_and_whole_words_before_parts() {
    assertThat(asJson("fv5029 010").getFirst()).isEqualTo("FV5029-010");
    List<String> fours = models("jordan 4");
    int lastWhole = fours.lastIndexOf("Air Jordan 4 Retro");
    assertThat(fours.subList(0, lastWhole)).allMatch(model -> (model + " ").contains("Jordan 4 "));
  }

  @Test
  void what_is_found_exactly_is_never_mixed_with_what_is_near() {
    assertThat(json("samba").get("searched_instead").isNull()).isTrue();
    assertThat(json("dunk samba").get("total").intValue()).isZero();
    assertThat(json("DD1391-199").get("total").intValue()).isZero();
    assertThat(json("dunkk").get("searched_instead").asText()).isEqualTo("dunk or dunky");
  }

  @Test
  void the_page_says_that_it_looked_for_the_nearest_words() {
    assertThat(Html.text(page("dunkk panda")))
        .containsPattern("[0-9]+ products? for “dunk or dunky panda”: none has “dunkk panda”");
    assertThat(Html.text(page("zzzzzz"))).contains("Nothing matches");
  }

  private static List<String> onPage(String query) {
    return CODE.matcher(page(query)).results().map(code -> code.group(1)).toList();
  }

  private static List<String> asJson(String query) {
    return json(query).get("products").valueStream().map(p -> p.get("sku").asText()).toList();
  }

  private static List<String> models(String query) {
    return json(query).get("products").valueStream().map(p -> p.get("model").asText()).toList();
  }

  private static String page(String query) {
    return get("/", query).body();
  }

  private static JsonNode json(String query) {
    return JsonBody.of(get("/api/v1/products", query));
  }

  private static HttpResponse<String> get(String path, String query) {
    return Http.get(site.url(path + "?query=" + Links.encoded(query)));
  }
}
