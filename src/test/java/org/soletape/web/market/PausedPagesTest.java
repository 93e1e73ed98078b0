package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.portfolio.ProductLimits;
import org.soletape.portfolio.ProductRoom;
import org.soletape.portfolio.RoomForProducts;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;

/** What is not polled for want of room, as it is shown. */
class PausedPagesTest {
  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @Test
  void a_product_that_pauses_says_so_wherever_it_is_shown() {
    String popular = "/market/" + SampleMarket.ORDINARY;
    assertThat(site.page("/?paused=1")).contains("Nothing matches");
    assertThat(site.page(popular)).doesNotContain("paused");

    ProductLimits limits = ProductLimits.stated(1);
    new ProductRoom(limits).settle(site.database(), RoomForProducts.whole(limits), SampleSite.NOW);

    String list = site.page("/?paused=1");
    assertThat(list)
        .contains("59 products", ">paused</span>", "checked> Paused only")
        .doesNotContain(">" + SampleMarket.ORDINARY + "<", ">hot</span>");
    assertThat(site.page("/")).contains(">" + SampleMarket.ORDINARY + "<", ">paused</span>");
    assertThat(site.page(popular)).doesNotContain("paused");
    assertThat(site.page("/market/" + SampleMarket.STALE))
        .contains(
            ">paused</span>",
            "not now (paused)",
            "StockX is not asked: the product is paused until there is room for it.",
            "Alias is not asked: the product is paused until there is room for it.");
    assertThat(paused("/api/v1/market/" + SampleMarket.STALE).at("/product/paused").booleanValue())
        .isTrue();
    assertThat(paused("/api/v1/market/" + SampleMarket.ORDINARY).at("/product/paused").isBoolean())
        .isTrue();
    assertThat(paused("/api/v1/products").get("products").findValuesAsText("paused"))
        .hasSize(50)
        .containsOnlyOnce("false");
  }

  private static JsonNode paused(String path) {
    return JsonBody.of(Http.get(site.url(path)));
  }
}
