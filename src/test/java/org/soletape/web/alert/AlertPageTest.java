package org.soletape.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.Html;
import org.soletape.testing.SamplePair;
import org.soletape.web.inventory.PortfolioSite;
import org.soletape.web.inventory.SmallMarket;

class AlertPageTest {
  @AutoClose private static PortfolioSite site;

  private PortfolioSite.Owner anna;

  @BeforeAll
  static void openSite() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  @BeforeEach
  void open() {
    anna = site.owner();
  }

  @Test
  void somebody_without_alerts_is_told_so() {
    assertThat(text(anna.get("/alerts").body()))
        .contains("You have no alerts yet.")
        .contains("Messages of late None yet.");
  }

  @Test
  void an_address_fills_the_form_in() {
    String size = anna.get("/alerts?sku=DD1391-100&size=9").body();
    assertThat(held(size, "sku")).isEqualTo("DD1391-100");
    assertThat(held(size, "size")).isEqualTo("9");
    assertThat(size).contains("/alerts?kind=move&amp;sku=DD1391-100&amp;size=9#alert");

    String pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100")).id();
    String profit = anna.get("/alerts?pair_id=" + pair).body();
    assertThat(held(profit, "pair_id")).isEqualTo(pair);
    assertThat(profit).contains("<option value=\"bid\"");
  }

  @Test
  void an_alert_is_set_changed_paused_resumed_and_deleted() {
    HttpResponse<String> added = set("price", "bound", "190", "sku", "dd1391100", "size", "9");
    assertThat(added.headers().firstValue("Location")).hasValue("/alerts?done=added");
    String list = anna.get("/alerts?done=added").body();
    assertThat(text(list))
        .contains("The alert is set.")
        .contains("Nike Dunk Low Retro (DD1391-100), size 9")
        .contains("The lowest ask at $190 or less")
        .contains("Waiting · The lowest ask is $200 at StockX.");
    String id = Html.all(list, "/alerts/([0-9]+)/pause").getFirst();

    assertThat(held(anna.get("/alerts/" + id).body(), "bound")).isEqualTo("190.00");
    anna.submit(
        "/alerts/" + id,
        "kind",
        "price",
        "sku",
        "DD1391-100",
        "size",
        "9",
        "side",
        "bid",
        "bound",
        "160",
        "quiet_days",
        "3",
        "until",
        "2026-12-31");
    assertThat(text(anna.get("/alerts").body()))
        .contains("The highest bid at $160 or more, not again for 3 days, until 31 December 2026")
        .contains("The highest bid is $150 at StockX.");

    anna.submit("/alerts/" + id + "/pause", "paused", "true");
    assertThat(text(anna.get("/alerts").body())).contains("Paused").contains("Resume");
    anna.submit("/alerts/" + id + "/pause", "paused", "false");
    assertThat(text(anna.get("/alerts").body())).contains("Waiting");
    anna.submit("/alerts/" + id + "/delete");
    assertThat(text(anna.get("/alerts").body())).contains("You have no alerts yet.");
    assertThat(anna.get("/alerts/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void why_a_rule_is_not_evaluated_is_said() {
    set("price", "bound", "190", "sku", SmallMarket.STALE, "size", "9");
    set("move", "bound", "10", "sku", SmallMarket.SHOE, "size", "9");
    set("pays_to_move", "bound", "10", "sku", SmallMarket.SHOE, "size", "9");
    set("price", "bound", "190", "sku", SmallMarket.SHOE, "size", "10.5");

    assertThat(text(anna.get("/alerts").body()))
        .contains("StockX has not answered since 2026-11-20 12:00 UTC.")
        .contains("StockX has no ask of a day before.")
        .containsPattern("What buying at (StockX|Alias) costs is not stated among your fees")
        .contains("Nobody asks.");
  }

  @Test
  void the_profit_of_a_pair_is_after_its_owners_fees() {
    String pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100")).id();
    set("profit", "bound", "50", "pair_id", pair, "side", "bid", "unit", "percent");
    set("undercut", "bound", "1", "pair_id", pair);

    assertThat(text(anna.get("/alerts").body()))
        .contains("A profit of 50 % or more for cash today")
        .containsPattern("A profit of [0-9.]+ % for cash today at (StockX|Alias)\\.")
        .contains("Where the pair is listed, and for how much, is not stated.");
  }

  @Test
  void what_ends_is_waited_for_as_what_begins() {
    String pair =
        anna.add(
                SamplePair.listed(SamplePair.bought(SmallMarket.SHOE, "9", "100"), "stockx", "212"))
            .id();
    set("undercut", "bound", "", "pair_id", pair, "direction", "below");
    set("undercut", "bound", "5", "pair_id", pair, "direction", "below");
    set("undercut", "bound", "12", "pair_id", pair);
    set("gone_dark", "sku", SmallMarket.STALE, "size", "9", "direction", "below");

    assertThat(text(anna.get("/alerts").body()))
        .contains("No ask below your listing Waiting")
        .contains("No ask more than $5 below your listing Waiting")
        .contains("An ask that is $12 or more below your listing Waiting")
        .contains("The lowest ask at StockX is $12 below your listing.")
        .contains("A fresh price again Waiting");
    assertThat(wrong(set("undercut", "bound", "0", "pair_id", pair).body(), "bound"))
        .isEqualTo("Must be more than zero.");
  }

  @ParameterizedTest
  @CsvSource({
    "bound, '', Must be a number such as 200 or 99.95.",
    "bound, -5, Must be more than zero.",
    "bound, 1.234, Has more decimals than USD.",
    "sku, NO-SUCH, No product of the market has this style code.",
    "size, 99, Must be a size of this product.",
    "quiet_days, 999, Must be a number of days up to 365.",
    "until, 2026-11-22, Is over already.",
    "until, soon, Must be a date such as 2026-12-31.",
    "venue, ebay, 'Must be one of the venues, or left out for any.'",
    "direction, up, Must be above or below.",
  })
  void what_cannot_be_used_is_said_beside_its_field_and_nothing_is_lost(
      String field, String typed, String sentence) {
    HttpResponse<String> answer =
        anna.submit(
            "/alerts",
            "kind",
            "price",
            "sku",
            field.equals("sku") ? typed : "DD1391-100",
            "size",
            field.equals("size") ? typed : "9",
            "bound",
            field.equals("bound") ? typed : "190",
            "quiet_days",
            field.equals("quiet_days") ? typed : "",
            "until",
            field.equals("until") ? typed : "",
            "venue",
            field.equals("venue") ? typed : "",
            "direction",
            field.equals("direction") ? typed : "below");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(wrong(answer.body(), field)).isEqualTo(sentence);
    if (!field.equals("venue") && !field.equals("direction")) {
      assertThat(held(answer.body(), field)).isEqualTo(typed);
    }
    assertThat(text(anna.get("/alerts").body())).contains("You have no alerts yet.");
  }

  @Test
  void a_person_has_a_hundred_at_most() {
    for (int i = 0; i < 100; i++) {
      set("price", "bound", Integer.toString(i + 1), "sku", "DD1391-100");
    }
    HttpResponse<String> answer = set("price", "bound", "190", "sku", "DD1391-100");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer.body())).contains("You have 100 alerts, which is the most");
  }

  private HttpResponse<String> set(String kind, String... fields) {
    String[] all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "kind";
    all[fields.length + 1] = kind;
    return anna.submit("/alerts", all);
  }
}
