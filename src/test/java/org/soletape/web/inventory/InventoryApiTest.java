package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;
import static org.soletape.testing.TestMarket.quote;
import static org.soletape.web.inventory.InventorySite.ALL;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class InventoryApiTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String SKU = "DD1391-100";
  private static final String NOTHING_BUT_SKU = "{\"sku\":\"" + SKU + "\"}";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-23T13:00:00Z");
  private CountedStatements statements;
  @AutoClose private InventorySite site;
  private InventorySite.Owner anna;

  @BeforeEach
  void open() {
    statements = new CountedStatements(test.pool());
    site = new InventorySite(new Database(statements.source()), clock);
    anna = site.owner("anna@example.com");
    TestMarket market = new TestMarket(test.database(), NOON);
    UUID shoe = market.product(SKU, 90, "9", "10.5");
    market.book(shoe, Provider.STOCKX, NOON, quote(1, 20_000, 15_000), quote(2, 0, 0));
    market.book(shoe, Provider.ALIAS, NOON, quote(1, 21_000, 14_000));
  }

  @Test
  void a_quantity_adds_so_many_equal_pairs_and_tells_their_ids() {
    HttpResponse<String> added =
        anna.post("{\"sku\": \"X-1\", \"purchase_price\": 90, \"quantity\": 3}");

    assertThat(added.statusCode()).isEqualTo(201);
    List<String> ids = JsonBody.of(added).get("ids").valueStream().map(JsonNode::asText).toList();
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    assertThat(added.headers().firstValue("Location")).hasValue(ALL + "/" + ids.getFirst());
    JsonNode all = anna.all();
    assertThat(all.get("total").asInt()).isEqualTo(3);
    assertThat(all.at("/totals/cost/amount").asInt()).isEqualTo(270);
    assertThat(anna.patch(ids.getFirst(), "{\"quantity\": 2}").statusCode()).isEqualTo(422);
  }

  @Test
  void a_pair_is_added_read_changed_and_removed() {
    HttpResponse<String> added =
        anna.post(
            """
            {"sku": "dd1391 100", "size": 9, "purchase_price": 100.10, "purchase_currency": "EUR",
             "purchase_rate": 1.085, "rate_currency": "USD", "purchase_date": "2026-02-01",
             "condition": "new", "notes": "é 👟", "status": "listed"}""");

    assertThat(added.statusCode()).isEqualTo(201);
    JsonNode item = JsonBody.of(added);
    String path = ALL + "/" + item.get("id").asText();
    assertThat(added.headers().firstValue("Location")).hasValue(path);
    assertThat(item.toString())
        .contains(
            """
            "sku":"dd1391 100","size":"9","purchase_price":100.10,"purchase_currency":"EUR",\
            "purchase_rate":1.085,"rate_currency":"USD","purchase_date":"2026-02-01",\
            "condition":"new","notes":"é 👟","status":"listed","sold_price":null""");
    assertThat(item.get("size_key").asText()).isEqualTo("9");
    assertThat(item.get("cost").toString()).isEqualTo("108.61");
    HttpResponse<String> read = anna.get(path);
    assertThat(JsonBody.of(read)).isEqualTo(item);
    assertThat(etag(read)).isEqualTo(etag(added)).matches("\"[^\"]+\"");
    assertThat(anna.all().at("/items/0")).isEqualTo(item);

    HttpResponse<String> changed =
        anna.patch(
            item.get("id").asText(),
            """
            {"status": "sold", "sold_price": "150", "sold_at": "2026-11-20",
             "sold_venue": "StockX", "notes": null}""",
            "If-Match",
            etag(read));

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(etag(changed)).isNotEqualTo(etag(read));
    JsonNode sold = JsonBody.of(changed);
    assertThat(sold.get("notes").isNull()).isTrue();
    assertThat(sold.get("condition").asText()).isEqualTo("new");
    assertThat(sold.get("sold_venue").asText()).isEqualTo("stockx");
    assertThat(sold.at("/realised/payout").toString()).isEqualTo("132.00");
    assertThat(sold.at("/realised/profit").toString()).isEqualTo("23.39");
    assertThat(sold.at("/states/cash_today").asText()).isEqualTo("sold");

    assertThat(anna.delete(item.get("id").asText(), "If-Match", etag(changed)).statusCode())
        .isEqualTo(204);
    assertThat(anna.get(path).statusCode()).isEqualTo(404);
    assertThat(anna.all().get("items")).isEmpty();
  }

  @Test
  void a_receipt_tells_costs_and_deductions_line_by_line() throws Exception {
    String id =
        anna.add(
            """
            {"sku": "DD1391-100", "size": "9", "purchase_price": 100, "purchase_currency": "USD",
             "shipping_in": "5.50", "purchase_tax": 8, "status": "sold", "payout": 150,
             "sold_at": "2026-11-20", "shipping_out": 12, "order_number": "7-1"}""");

    JsonNode sold = anna.all().at("/items/0");

    assertThat(sold.get("order_number").asText()).isEqualTo("7-1");
    assertThat(sold.get("cost").toString()).isEqualTo("113.50");
    assertThat(sold.at("/realised/payout").toString()).isEqualTo("150.00");
    assertThat(sold.at("/realised/profit").toString()).isEqualTo("24.50");
    assertThat(sold.at("/realised/costs").toString())
        .isEqualTo(
            "[{\"name\":\"shipping_in\",\"amount\":5.50},{\"name\":\"purchase_tax\",\"amount\":8.00}]");
    assertThat(sold.at("/realised/deductions").toString())
        .isEqualTo("[{\"name\":\"shipping_out\",\"amount\":12.00}]");
    assertThat(anna.all().at("/totals/realised/amount").toString()).isEqualTo("24.50");

    JsonNode unpriced = JsonBody.of(anna.patch(id, "{\"purchase_price\": null}"));
    assertThat(unpriced.get("shipping_in").toString()).isEqualTo("5.50");
    assertThat(unpriced.get("cost").isNull()).isTrue();
    assertThat(unpriced.at("/states/cost").asText()).isEqualTo("no_cost");
    assertThat(unpriced.at("/realised/profit").isNull()).isTrue();
  }

  @Test
  void a_listing_is_of_a_listed_pair_alone() throws Exception {
    String id =
        anna.add(
            """
            {"sku": "DD1391-100", "size": "9", "status": "listed", "listed_venue": "StockX",
             "listed_price": 310, "listed_since": "2026-11-20"}""");

    JsonNode listed = anna.all().at("/items/0");
    assertThat(listed.get("listed_venue").asText()).isEqualTo("stockx");
    assertThat(listed.get("listed_price").toString()).isEqualTo("310.00");
    assertThat(listed.get("listed_currency").asText()).isEqualTo("USD");
    assertThat(listed.get("listed_since").asText()).isEqualTo("2026-11-20");

    String unlisted = "{\"status\": \"%s\", \"listed_price\": 300}";
    for (String status : List.of("held", "sold")) {
      assertThat(
              JsonBody.of(anna.patch(id, unlisted.formatted(status)))
                  .at("/errors/listed_price")
                  .asText())
          .isEqualTo("Only a pair whose status is listed has this.");
    }
    String cleared = "{\"status\": \"held\", \"listed_currency\": null}";
    JsonNode held = JsonBody.of(anna.patch(id, cleared));
    assertThat(held.get("status").asText()).isEqualTo("held");
    assertThat(held.get("listed_venue").isNull()).isTrue();
    JsonNode again = JsonBody.of(anna.patch(id, "{\"listed_venue\": \"eBay\"}"));
    assertThat(again.get("status").asText()).isEqualTo("listed");
    assertThat(again.get("listed_price").isNull()).isTrue();
  }

  @Test
  void a_stale_version_changes_nothing_and_the_answer_names_the_present_one() {
    String id = anna.add(NOTHING_BUT_SKU);
    String seen = etag(anna.get(ALL + "/" + id));
    String present = etag(anna.patch(id, "{\"notes\": \"newer\"}"));

    for (HttpResponse<String> stale :
        List.of(
            anna.patch(id, "{\"notes\": \"older\"}", "If-Match", seen),
            anna.delete(id, "If-Match", seen),
            anna.delete(id, "If-Match", "W/" + present),
            anna.delete(id, "If-Match", "\"\", " + seen))) {
      assertThat(stale.statusCode()).isEqualTo(412);
      assertThat(etag(stale)).isEqualTo(present);
    }
    assertThat(anna.all().at("/items/0/notes").asText()).isEqualTo("newer");
    assertThat(anna.patch(id, "{}", "If-Match", "no quotes").statusCode()).isEqualTo(400);
    assertThat(anna.patch(id, "{}", "If-Match", seen + ", " + present).statusCode()).isEqualTo(200);
    assertThat(anna.patch(id, "{\"notes\": \"any\"}", "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(anna.delete(id, "If-Match", "*").statusCode()).isEqualTo(204);
    assertThat(anna.delete(id, "If-Match", "*").statusCode()).isEqualTo(404);
  }

  @Test
  void amounts_keep_every_digit_and_no_number_is_rounded() {
    String id = anna.add("{\"sku\": \"X\", \"purchase_price\": 9007199254.93}");

    assertThat(anna.all().at("/items/0/purchase_price").toString()).isEqualTo("9007199254.93");
    assertThat(JsonBody.of(anna.patch(id, "{\"purchase_price\": 1.2e2}")).get("cost").toString())
        .isEqualTo("120.00");
    for (String number : List.of("0.1234", "-1", "1e400", "1e999999999", "1e-999999999999")) {
      HttpResponse<String> refused = anna.patch(id, "{\"purchase_price\": " + number + "}");
      assertThat(refused.statusCode()).as(number).isEqualTo(422);
      assertThat(JsonBody.of(refused).at("/errors/purchase_price").asText()).isNotEmpty();
    }
  }

  @Test
  void the_pairs_of_one_status_are_listed_and_the_totals_stay() {
    anna.add("{\"sku\": \"" + SKU + "\", \"size\": \"9\", \"purchase_price\": 100}");
    anna.add("{\"sku\": \"X\", \"status\": \"sold\", \"payout\": 70, \"purchase_price\": 50}");
    anna.add("{\"sku\": \"Y\", \"status\": \"listed\"}");

    JsonNode all = anna.all();
    JsonNode sold = JsonBody.of(anna.get(ALL + "?status=sold"));

    assertThat(sold.get("items").findValuesAsText("sku")).containsExactly("X");
    assertThat(sold.get("totals")).isEqualTo(all.get("totals"));
    assertThat(all.get("totals").toString())
        .isEqualTo(
            """
            {"owned":2,"sold":1,"fresh":1,"stale":0,"unvalued":1,"no_rate":0,\
            "cash_today":{"amount":132.00,"counted":1,"of":2},\
            "if_listed":{"amount":184.54,"counted":1,"of":2},\
            "cost":{"amount":100.00,"counted":1,"of":2},\
            "profit_today":{"amount":32.00,"counted":1,"of":2},\
            "profit_if_listed":{"amount":84.54,"counted":1,"of":2},\
            "realised":{"amount":20.00,"counted":1,"of":1}}""");
    assertThat(anna.get(ALL + "?status=gone").statusCode()).isEqualTo(400);
  }

  @Test
  void an_empty_inventory_has_no_amounts_rather_than_zeros() {
    assertThat(anna.all().at("/totals/cash_today").toString())
        .isEqualTo("{\"amount\":null,\"counted\":0,\"of\":0}");
  }

  @Test
  void an_unknown_id_is_not_found() {
    for (String id : List.of("1", UUID.randomUUID().toString(), "'%20or%20true--", "x")) {
      String path = ALL + "/" + id;
      assertThat(anna.get(path).statusCode()).as(id).isIn(400, 404);
      assertThat(anna.patch(id, "{}").statusCode()).as(id).isIn(400, 404);
      assertThat(anna.delete(id).statusCode()).as(id).isIn(400, 404);
    }
  }

  @Test
  void what_the_table_refuses_is_told() {
    test.database()
        .update("alter table public.\"Inventory\" add constraint short check (length(sku) < 20)");

    HttpResponse<String> refused = anna.post("{\"sku\": \"ABCDEFGHIJKLMNOPQRSTUVWXYZ\"}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JsonBody.of(refused).get("detail").asText())
        .startsWith("The inventory table refuses this")
        .contains("sku")
        .endsWith(".");
  }

  @Test
  void a_table_that_waits_to_be_adopted_is_told() {
    test.database().update("drop view soletape.inventory");

    for (HttpResponse<String> answer : List.of(anna.get(ALL), anna.post(NOTHING_BUT_SKU))) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(JsonBody.of(answer).get("detail").asText()).contains("--adopt-inventory");
    }
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_pairs() {
    String id = anna.add("{\"sku\": \"" + SKU + "\", \"size\": \"9\"}");
    int few = statements.during(anna::all);
    int one = statements.during(() -> anna.get(ALL + "/" + id));
    for (int i = 0; i < 20; i++) {
      anna.add("{\"sku\": \"" + SKU + "\", \"size\": \"10.5\", \"status\": \"listed\"}");
    }

    assertThat(few).isEqualTo(3);
    assertThat(one).isEqualTo(3);
    assertThat(statements.during(anna::all)).isEqualTo(3);
    assertThat(statements.during(() -> anna.get(ALL + "/" + id))).isEqualTo(3);
  }
}
