package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.PortfolioSite.held;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;
import org.soletape.testing.Html;
import org.soletape.testing.SamplePair;

/** StockX bids $150 and Alias $140: which pays more depends on StockX' smallest fee. */
class SaleProposalTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();
  private final Item pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
  private final Item unwanted = anna.add(SamplePair.bought(SmallMarket.SHOE, "10.5", "110"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | StockX | 150 | Today's bid at StockX pays $132 after your fees; Alias $123.03.",
        "30 | Alias | 140 | Today's bid at Alias pays $123.03 after your fees; StockX $115.50.",
        "22.47 | StockX | 150 | Today's bids pay the same after your fees, so the first venue is filled in."
      })
  void the_venue_that_pays_more_after_ones_own_fees_is_filled_in(
      String smallestFee, String venue, String bid, String why) {
    takeAtLeast(smallestFee);
    String form = anna.get("/inventory/sell?id=" + pair.id()).body();

    assertThat(held(form, "sold_venue")).isEqualTo(venue);
    assertThat(new BigDecimal(held(form, "sold_price-" + pair.id()))).isEqualByComparingTo(bid);
    assertThat(Html.text(form).replace("&#39;", "'")).contains(why);
  }

  @Test
  void where_nobody_bids_nothing_is_filled_in() {
    Item stale = anna.add(SamplePair.bought(SmallMarket.STALE, "9", "100"));
    Item unknown = anna.add(SamplePair.bought("ZZ0000-000", "9", "100"));
    for (Item item : new Item[] {unwanted, stale, unknown}) {
      String form = anna.get("/inventory/sell?id=" + item.id()).body();

      assertThat(held(form, "sold_venue")).as(item.pair().sku().orElseThrow()).isEmpty();
      assertThat(held(form, "sold_price-" + item.id())).isEmpty();
      assertThat(Html.text(form)).doesNotContain("after your fees");
    }
  }

  @Test
  void for_several_pairs_it_is_filled_in_when_it_is_the_better_one_for_all_of_them() {
    takeAtLeast("30");
    String together = sell(pair, unwanted);
    assertThat(held(together, "sold_venue")).isEqualTo("Alias");
    assertThat(Html.text(together).replace("&#39;", "'"))
        .contains("Today's bids at Alias pay more after your fees.");

    Item alone = anna.add(SamplePair.bought(SmallMarket.ONE_VENUE, "9", "100"));
    assertThat(held(sell(pair, alone), "sold_venue")).isEmpty();
    takeAtLeast("10");
    assertThat(held(sell(pair, alone), "sold_venue")).isEqualTo("StockX");
  }

  @Test
  void the_form_of_a_sold_pair_names_its_venue_and_keeps_it_as_it_is() {
    Item sold = anna.add(SamplePair.sold(pair.pair(), SamplePair.sale("150")));
    String form = anna.get("/inventory/" + sold.id()).body();

    assertThat(held(form, "sold_venue")).isEqualTo("StockX");
    assertThat(form).contains("<option value=\"Alias\"></option>").doesNotContain("\"stockx\"");
    List<String> fields = new ArrayList<>(List.of("version", sold.version()));
    for (String field : PairFields.NAMES) {
      fields.addAll(List.of(field, field.equals("notes") ? "seen" : held(form, field)));
    }
    assertThat(anna.submit("/inventory/" + sold.id(), fields.toArray(String[]::new)).statusCode())
        .isEqualTo(303);
    Pair kept = anna.item(sold.id()).pair();
    assertThat(kept.notes()).hasValue("seen");
    assertThat(kept.sale()).isEqualTo(sold.pair().sale());
  }

  @Test
  void a_pair_that_is_owned_leads_to_its_sale_and_one_that_is_sold_does_not() {
    String address = "/inventory/" + pair.id();
    String link = "href=\"/inventory/sell?id=" + pair.id() + "\"";
    assertThat(anna.get(address).body()).contains(link);

    anna.submit(
        "/inventory/sell",
        "sold_venue",
        "alias",
        "sold_currency",
        "USD",
        "sold_at",
        "2026-11-20",
        "id",
        pair.id(),
        "version",
        pair.version(),
        "sold_price-" + pair.id(),
        "150");

    assertThat(anna.get(address).body()).doesNotContain(link);
  }

  private String sell(Item one, Item other) {
    return anna.submit("/inventory/selected", "action", "sell", "id", one.id(), "id", other.id())
        .body();
  }

  private void takeAtLeast(String smallestFee) {
    anna.submit(
        "/inventory/fees",
        "currency",
        "USD",
        "stockx_level",
        "1",
        "stockx_minimum",
        smallestFee,
        "alias_rating",
        "90",
        "alias_seller_fee",
        "0",
        "alias_cash_out",
        "2.9");
  }
}
