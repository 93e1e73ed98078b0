package org.soletape.web.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.USD;
import static org.soletape.web.inventory.report.SampleBooks.SHOE;
import static org.soletape.web.inventory.report.SampleBooks.bought;
import static org.soletape.web.inventory.report.SampleBooks.sold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.money.Money;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.testing.ApiDescription;
import org.soletape.web.inventory.PortfolioSite;

/** The books of a person as programs get them. */
class ReportsApiTest {
  private static final String PATH = "/api/v1/reports";

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SampleBooks::market);
  }

  private final ApiDescription description = ApiDescription.bundled();
  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void months_tell_what_came_and_went_and_what_was_earned() throws Exception {
    anna.add(bought(SHOE, "100", "2026-01-10"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", "stockx", "200", "171.50"));

    JsonNode report = report("?from=2026-01-01&to=2026-03-31");

    assertThat(report.at("/currency").asText()).isEqualTo("USD");
    JsonNode lines = report.at("/lines");
    assertThat(lines).hasSize(3);
    assertThat(lines.at("/0/name").asText()).isEqualTo("2026-01");
    assertThat(part(lines.get(0), "opening")).isEqualTo("0 pairs, null of 0");
    assertThat(part(lines.get(0), "bought")).isEqualTo("2 pairs, 220.0 of 2");
    assertThat(part(lines.get(2), "opening")).isEqualTo("2 pairs, 220.0 of 2");
    assertThat(part(lines.get(2), "sold")).isEqualTo("1 pairs, 120.0 of 1");
    assertThat(part(lines.get(2), "closing")).isEqualTo("1 pairs, 100.0 of 1");
    JsonNode total = report.at("/total");
    assertThat(total.at("/revenue/amount").decimalValue()).isEqualByComparingTo("200");
    assertThat(total.at("/fees/amount").decimalValue()).isEqualByComparingTo("28.50");
    assertThat(total.at("/payout/amount").decimalValue()).isEqualByComparingTo("171.50");
    assertThat(total.at("/profit/amount").decimalValue()).isEqualByComparingTo("51.50");
    assertThat(total.at("/return_percent").decimalValue()).isEqualByComparingTo("42.92");
    assertThat(total.at("/median_days_held").asInt()).isEqualTo(44);
  }

  @Test
  void stock_is_worth_the_closing_bids_of_the_last_day_and_today_the_newest() throws Exception {
    anna.add(bought(SHOE, "100", "2026-01-10"));
    anna.add(bought("NOPE-1", "100", "2026-01-10"));

    JsonNode report = report("?from=2026-09-01");

    // $200 less 9 % commission and 3 % for the payment.
    for (int month = 0; month < 3; month++) {
      assertThat(report.at("/lines/" + month + "/cash_today").toString())
          .isEqualTo("{\"amount\":176.0,\"counted\":1,\"of\":2}");
    }
    assertThat(report.at("/to").asText()).isEqualTo("2026-11-23");
    assertThat(report.at("/total/cash_today/counted").asInt()).isEqualTo(1);
  }

  @Test
  void fees_deductions_and_costs_are_told_by_kind() throws Exception {
    Pair plain = sold(bought(SHOE, "100", "2026-01-20"), "2026-03-05", "stockx", "200", "171.50");
    Sale sale = plain.sale().orElseThrow();
    anna.add(
        new Pair(
            plain.sku(),
            plain.size(),
            new Purchase(
                plain.purchase().price(),
                Optional.empty(),
                plain.purchase().on(),
                new Purchase.Costs(usd("5"), usd("8.25"), Optional.empty())),
            plain.condition(),
            plain.notes(),
            plain.status(),
            Optional.of(
                new Sale(
                    sale.on(),
                    sale.venue(),
                    sale.price(),
                    sale.payout(),
                    new Sale.Deductions(usd("4.50"), Optional.empty()),
                    Optional.empty())),
            Optional.empty()));

    JsonNode total = report("?from=2026-01-01").at("/total");

    assertThat(total.at("/fee_kinds").toString())
        .isEqualTo("[{\"name\":\"Fees\",\"amount\":28.5}]");
    assertThat(total.at("/deduction_kinds").toString())
        .isEqualTo("[{\"name\":\"Shipping out\",\"amount\":4.5}]");
    assertThat(total.at("/cost_kinds").toString())
        .isEqualTo(
            "[{\"name\":\"Purchase price\",\"amount\":100.0},"
                + "{\"name\":\"Shipping in\",\"amount\":5.0},"
                + "{\"name\":\"Purchase tax\",\"amount\":8.25}]");
    assertThat(total.at("/profit/amount").decimalValue()).isEqualByComparingTo("53.75");
  }

  private static Optional<Money> usd(String major) {
    return Optional.of(Money.ofMajor(major, USD));
  }

  @Test
  void groups_tell_brands_venues_and_sizes_apart() throws Exception {
    anna.add(bought("NOPE-1", "50", "2026-02-01"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", "Stockx", "200", "171.50"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", "a friend", null, "150"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", null, null, "90"));

    JsonNode venues = report("?from=2026-01-01&group=venue").at("/lines");
    JsonNode brands = report("?from=2026-01-01&group=brand").at("/lines");

    assertThat(venues)
        .extracting(line -> line.at("/name").asText())
        .containsExactly("StockX", "a friend", "null");
    assertThat(venues.at("/0/bought").isNull()).isTrue();
    assertThat(venues.at("/2/profit/amount").decimalValue()).isEqualByComparingTo("-30");
    assertThat(brands).extracting(line -> line.at("/name").isNull()).containsExactly(true);
    assertThat(part(brands.get(0), "closing")).isEqualTo("1 pairs, 50.0 of 1");
    assertThat(report("?from=2026-01-01&to=2026-02-28&group=venue").at("/lines")).isEmpty();
    assertThat(report("?from=2026-01-01&group=size").at("/lines/0/name").asText()).isEqualTo("9");
  }

  @Test
  void what_is_not_known_is_counted_and_never_zero() throws Exception {
    anna.add(sold(bought(SHOE, null, "2026-01-20"), "2026-03-05", "stockx", "200", "171.50"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), null, "stockx", "200", "171.50"));
    anna.add(sold(bought(SHOE, "120", "2026-04-20"), "2026-03-05", "a friend", "200", null));

    JsonNode report = report("?from=2026-01-01");

    assertThat(report.at("/total/profit").toString())
        .isEqualTo("{\"amount\":null,\"counted\":0,\"of\":2}");
    assertThat(report.at("/total/unknown_costs").toString())
        .isEqualTo("[{\"state\":\"no_cost\",\"pairs\":1}]");
    assertThat(report.at("/total/unknown_profits"))
        .extracting(JsonNode::toString)
        .containsExactlyInAnyOrder(
            "{\"state\":\"no_cost\",\"pairs\":1}", "{\"state\":\"no_payout\",\"pairs\":1}");
    assertThat(report.at("/not_told").toString())
        .isEqualTo(
            "{\"unknown_cost\":1,\"unknown_profit\":2,\"undated_purchase\":0,\"sold_first\":1,"
                + "\"undated_sale\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=yesterday",
        "?to=2026-13-01",
        "?from=2026-02-01&to=2026-01-01",
        "?from=2027-01-01",
        "?from=1999-01-01",
        "?group=colour"
      })
  void what_cannot_be_read_is_refused_with_a_sentence(String query) {
    HttpResponse<String> answer = anna.get(PATH + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(description.violations(PATH, answer)).isEmpty();
  }

  private JsonNode report(String query) throws Exception {
    HttpResponse<String> answer = anna.get(PATH + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(description.violations(PATH, answer)).isEmpty();
    return new ObjectMapper().readTree(answer.body());
  }

  private static String part(JsonNode line, String part) {
    return "%s pairs, %s of %s"
        .formatted(
            line.at("/" + part + "/pairs"),
            line.at("/" + part + "/cost/amount"),
            line.at("/" + part + "/cost/of"));
  }
}
