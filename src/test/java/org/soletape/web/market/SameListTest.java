package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Product;
import org.soletape.catalog.ProductTexts;
import org.soletape.db.Database;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleMarket;
import org.soletape.web.Links;
import org.soletape.web.inventory.PortfolioSite;

/** Whoever asks the page and whoever asks for JSON is told of the same products in one order. */
class SameListTest {
  private static final Pattern CODE = Pattern.compile("<span class=\"code\">([^<]*)</span>");
  private static final int PRODUCTS = 110;
  private static final int TAPED = 12;

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SameListTest::fill);
  }

  private static void fill(Database database) {
    SampleMarket.fill(database, Instant.parse(PortfolioSite.NOW), PRODUCTS, TAPED);
    database.update(
        """
        insert into public.products_v2 (sku, brand, model, popularity_score) values
          ('É-1', 'Maison Kitsuné', 'Piñata Low', 50),
          ('e-2', 'maison kitsuné', 'Pinata', 50),
          ('E_3', 'Maison Kitsune', 'Piñata-Low (2025)', 50), ('E-4', null, null, 50)
        """);
    database.update(
        """
        insert into soletape.ninety_days (product_id, last_day, currency, asks, change_bp)
        select id, '2026-11-22', 'USD', array_fill(100, array[90]),
          nullif(row_number() over (order by sku) % 5, 0) * 100 - 200
        from public.products_v2 where popularity_score > 50
        """);
    database.transaction(ProductTexts::keepAll);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sort=-popularity",
        "sort=sku",
        "sort=-sku",
        "sort=change",
        "sort=-change",
        "sort=change_30d",
        "sort=-change_30d",
        "query=DD1391-100",
        "query=dd1391+100!",
        "query=jordan,+4;",
        "query=jordan+4&sort=change",
        "query=low+'07&sort=-change",
        "query=jordan+4&sort=-change_30d",
        "query=(2025)&sort=sku",
        "query=Kitsun%C3%A9",
        "query=kitsune",
        "query=pi%C3%B1ata+low",
        "query=E-&sort=-sku",
        "query=%25_",
        "query=smaba",
        "query=dunkk&sort=-popularity",
        "query=aj+4&sort=sku",
        "query=unobtainium",
        "query=n+b&sort=-change"
      })
  void page_and_json_find_the_same_products_in_the_same_order(String asked) {
    assertThat(onPages(asked)).isEqualTo(inJson(asked, product -> true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nike", "nike", "ADIDAS", "Maison Kitsun\u00e9", "nobody"})
  void a_brand_narrows_the_page_to_those_of_the_json_that_have_it(String brand) {
    for (String sort : List.of("popularity", "-sku", "change")) {
      assertThat(onPages("sort=" + sort + "&brand=" + Links.encoded(brand)))
          .isEqualTo(
              inJson(
                  "sort=" + sort,
                  product -> product.get("brand").asText().equalsIgnoreCase(brand)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "query=jordan", "sort=-popularity", "sort=sku"})
  void hot_products_are_the_same_as_well(String asked) {
    List<String> hot =
        inJson(asked, product -> product.get("popularity_score").intValue() >= Product.HOT_SCORE);

    assertThat(onPages(asked + "&hot=1")).isEqualTo(hot).isNotEmpty();
  }

  private static List<String> onPages(String asked) {
    return all(
        page ->
            CODE.matcher(answer("/?" + asked + "&page=" + page).body())
                .results()
                .map(code -> code.group(1))
                .toList());
  }

  private static List<String> inJson(String asked, Predicate<JsonNode> counted) {
    return all(page -> json(asked, page)).stream()
        .filter(counted)
        .map(product -> product.get("sku").asText())
        .collect(Collectors.toList());
  }

  private static List<JsonNode> json(String asked, int page) {
    return JsonBody.of(answer("/api/v1/products?" + asked + "&page=" + page))
        .get("products")
        .valueStream()
        .toList();
  }

  private interface Pages<T> {
    List<T> page(int number);
  }

  private static <T> List<T> all(Pages<T> pages) {
    List<T> all = new ArrayList<>();
    Stream.iterate(1, page -> page + 1)
        .map(pages::page)
        .takeWhile(page -> !page.isEmpty())
        .forEach(all::addAll);
    return all;
  }

  private static HttpResponse<String> answer(String path) {
    return Http.get(site.url(path));
  }
}
