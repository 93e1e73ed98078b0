package org.soletape.thirdvenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.SampleEntries.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.soletape.account.AccessTokens;
import org.soletape.catalog.CatalogEntry;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SettableClock;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;
import org.soletape.wiring.Site;

/** What happens with a third venue, in a process that knows it. */
final class ThirdVenue {
  private static final TimeBox AN_HOUR = TimeBox.of(Duration.ofHours(1));

  private final App app;
  private final SettableClock clock;

  private ThirdVenue(App app, SettableClock clock) {
    this.app = app;
    this.clock = clock;
  }

  public static void main(String[] arguments) throws IOException {
    SettableClock clock = SettableClock.at("2026-03-02T00:10:00Z");
    try (LacesServer laces = new LacesServer();
        App app = App.open(Config.read(settings(laces)), clock)) {
      ThirdVenue third = new ThirdVenue(app, clock);
      third.isSeeded();
      third.isPolled();
      try (Site site = Site.start(app, clock, 0)) {
        String url = "http://127.0.0.1:" + site.port();
        isInTheStatus(url);
        isInTheJson(url);
        isOnThePages(url);
        third.isCounted(url);
      }
      System.out.println("The third venue went the whole way");
    }
  }

  private static Map<String, String> settings(LacesServer laces) {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.putAll(Map.of("LACES_KEY", "demo", "LACES_BASE_URL", laces.base().toString()));
    settings.put("ALIAS_SALES_CALLS", "5");
    settings.put("RATES", "off");
    return settings;
  }

  private void isSeeded() {
    CatalogEntry shoe = entry(LacesServer.CODE, CatalogEntry.DEFAULT_SCORE);
    app.catalog().add(List.of(shoe), clock.instant());

    RunReport report = app.seeding().run(AN_HOUR, (done, all, product) -> {});

    assertThat(report.failures()).isEmpty();
    assertThat(report.venues())
        .allSatisfy(venue -> assertThat(venue.synced()).hasSize(1))
        .extracting(venue -> venue.provider().label())
        .containsExactly("StockX", "Alias", "Laces");
  }

  private void isPolled() {
    clock.advance(Duration.ofHours(6));

    RunReport report =
        app.sync().run("test", AN_HOUR, Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());

    assertThat(report.outcome()).isEqualTo("complete");
    assertThat(report.venues().getLast().synced()).hasSize(1);
    assertThat(report.venues().getLast().sales()).isEqualTo(3);
  }

  private static void isInTheStatus(String url) {
    JsonNode status = JsonBody.of(Http.get(url + "/api/v1/status"));
    JsonNode laces = status.get("venues").get(2);

    assertThat(laces.get("provider").asText()).isEqualTo("laces");
    assertThat(laces.get("quota").asInt()).isEqualTo(500);
    assertThat(laces.get("mapped").asInt()).isEqualTo(1);
    assertThat(Http.get(url + "/status").body()).contains("Laces");
  }

  private static void isInTheJson(String url) {
    JsonNode market = JsonBody.of(Http.get(url + "/api/v1/market/" + LacesServer.CODE));

    assertThat(market.findValue("laces_product_id").asText()).isEqualTo(LacesServer.SHOE);
    assertThat(rows(market.findValue("product_sizes_v2")))
        .anySatisfy(
            size -> {
              assertThat(size.get("size_key").asText()).isEqualTo("18");
              assertThat(size.get("laces_size_id").asText()).isEqualTo("L18");
            });
    assertThat(rows(market.findValue("latestPrices")))
        .filteredOn(quote -> quote.get("provider").asText().equals("laces"))
        .extracting(quote -> quote.get("highest_bid").asText() + " " + quote.get("sales_7d"))
        .containsExactlyInAnyOrder("79.00 7", "80.00 7", "30.00 7");
    assertThat(rows(market.findValue("history")))
        .anySatisfy(quote -> assertThat(quote.get("provider").asText()).isEqualTo("laces"));
  }

  private static void isOnThePages(String url) {
    assertThat(Http.get(url + "/market/" + LacesServer.CODE).body()).contains("Laces", "$92");
    assertThat(Http.get(url + "/").body()).contains("Laces");
  }

  /** A pair of a size that nobody else lists is worth what Laces bids, less its fee. */
  private void isCounted(String url) {
    UUID owner = SampleAccount.open(app.database(), "anna@example.com", clock.instant());
    String bearer = "Bearer " + new AccessTokens(app.database(), clock).make(owner, "test");
    String inventory = url + "/api/v1/inventory";
    String pair =
        """
        {"sku": "%s", "size": "18", "purchase_price": "20", "purchase_currency": "USD"}
        """
            .formatted(LacesServer.CODE);
    var added =
        Http.send(
            "POST", inventory, pair, "Authorization", bearer, "Content-Type", "application/json");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(JsonBody.of(added).get("laces_bid").decimalValue()).isEqualByComparingTo("30");

    JsonNode totals = JsonBody.of(Http.get(inventory, "Authorization", bearer)).get("totals");
    assertThat(totals.get("owned").intValue()).isEqualTo(1);
    assertThat(totals.get("unvalued").intValue()).isZero();
    assertThat(totals.get("cash_today").get("amount").decimalValue()).isEqualByComparingTo("27");
    assertThat(totals.get("profit_today").get("amount").decimalValue()).isEqualByComparingTo("7");
  }

  private static List<JsonNode> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
