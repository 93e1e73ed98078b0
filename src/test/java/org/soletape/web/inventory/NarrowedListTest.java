package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.JsonBody;

/** A list, as page and as JSON, that is narrowed to some of the pairs. */
class NarrowedListTest {
  @AutoClose private static PortfolioSite site;
  private static PortfolioSite.Owner anna;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
    anna = site.owner();
    add("sku", "dd1391 100", "size", "9", "location", "Shelf B3", "purchase_date", "2026-11-13");
    add("sku", "NOPE-1", "size", "9", "location", "shelf b3", "notes", "dented\nbox");
    add("sku", "NOPE-2", "size", "8", "location", "Attic", "purchase_date", "2026-08-15");
  }

  @ParameterizedTest
  @CsvSource({
    "DD1391-100, 1",
    "dd1391100, 1",
    "panda, 1",
    "nike dunk, 1",
    "dented BOX, 1",
    "box nike, 0",
    "shelf, 2",
    "nope, 2",
    "nope attic, 1",
    "'  ', 3",
    "%, 0",
    "-, 3"
  })
  void a_search_finds_the_pairs_with_all_its_words(String words, int pairs) {
    assertFinds("q=" + words.replace("%", "%25").replace(" ", "+"), pairs);
  }

  @ParameterizedTest
  @CsvSource({"SHELF+B3, 2", "attic, 1", "cellar, 0"})
  void a_location_finds_what_is_kept_there(String place, int pairs) {
    assertFinds("location=" + place, pairs);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "10, 2", "11, 1", "100, 1", "101, 0"})
  void days_find_the_pairs_known_to_be_held_for_so_long(String days, int pairs) {
    assertFinds("days=" + days, pairs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "1.5", "100000"})
  void what_is_no_number_of_days_is_refused_by_json_and_narrows_no_page(String days) {
    assertThat(anna.get("/api/v1/inventory?days=" + days).statusCode()).isEqualTo(400);
    assertThat(shown("days=" + days)).hasSize(3);
  }

  @Test
  void the_other_pages_of_a_json_list_are_narrowed_alike() {
    HttpResponse<String> first = anna.get("/api/v1/inventory?q=no+pe&location=a%26b&page_size=1");
    assertThat(first.headers().firstValue("Link").orElse(""))
        .contains("</api/v1/inventory?q=no+pe&location=a%26b&page=1&page_size=1>; rel=\"last\"");
    assertThat(JsonBody.of(first).get("total").asInt()).isZero();
  }

  @Test
  void a_row_says_where_the_pair_is_and_for_how_long_it_is_held() {
    String page = text(anna.get("/inventory?q=attic").body());

    assertThat(page).contains("size 8 · Attic", "on 15 August 2026", "100 days");
    assertThat(text(anna.get("/inventory?q=dented").body()))
        .doesNotContain(" days If", " days StockX");
    assertThat(anna.get("/inventory?q=attic").body())
        .contains("<option value=\"Attic\">Attic (1)</option>")
        .containsPattern("<option value=\"[Ss]helf [Bb]3\">[Ss]helf [Bb]3 \\(2\\)</option>")
        .contains("value=\"attic\" maxlength=\"100\"");
  }

  private static void assertFinds(String query, int pairs) {
    JsonNode found = JsonBody.of(anna.get("/api/v1/inventory?" + query));
    List<String> ids = found.get("items").valueStream().map(i -> i.get("id").asText()).toList();

    assertThat(ids).hasSize(pairs);
    assertThat(found.get("total").asInt()).isEqualTo(pairs);
    assertThat(shown(query)).containsExactlyElementsOf(ids);
  }

  private static List<String> shown(String query) {
    return Pattern.compile("type=\"checkbox\" name=\"id\" value=\"([^\"]*)\"")
        .matcher(anna.get("/inventory?sort=-added&" + query).body())
        .results()
        .map(id -> id.group(1))
        .toList();
  }

  private static void add(String... fields) {
    assertThat(anna.submit("/inventory/add", fields).statusCode()).isEqualTo(303);
    site.clock.advance(Duration.ofSeconds(1));
  }
}
