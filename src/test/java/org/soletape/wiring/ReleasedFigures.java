package org.soletape.wiring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.soletape.account.AccessTokens;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.portfolio.Item;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleYear;

/** What a release keeps, in every table, and what its JSON tells of it at a moment. */
final class ReleasedFigures {
  private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, UTC);

  private static final List<String> PATHS =
      List.of(
          "/api/v1/products",
          "/api/v1/market/" + SampleMarket.ORDINARY,
          "/api/v1/market/" + SampleMarket.GAPS,
          "/api/v1/market/" + SampleMarket.STALE,
          "/api/v1/market/" + SampleMarket.TWO_CURRENCIES,
          "/api/v1/market/" + SampleMarket.ORDINARY + "/history",
          "/api/v1/inventory",
          "/api/v1/inventory/fees",
          "/api/v1/reports",
          "/api/v1/watching",
          "/api/v1/alerts");

  private ReleasedFigures() {}

  /** Fills an empty database, by the writers of this program. */
  static void fill(DatabaseUrl url) {
    try (App app = open(url)) {
      app.schema().migrate();
      Database database = app.database();
      SampleMarket.fill(database, NOW, 12, 7);
      UUID shoe =
          database.get(
              "select id from public.products_v2 where sku = ?",
              row -> row.uuid("id"),
              SampleMarket.ORDINARY);
      SampleYear.write(database, shoe, 2, LocalDate.ofInstant(NOW, UTC).minusDays(8));
      Anna anna = new Anna(app, NOW);
      Item held =
          app.portfolios()
              .inventory()
              .add(anna.id(), SamplePair.complete(SampleMarket.ORDINARY, "9"));
      Item sold =
          app.portfolios()
              .inventory()
              .add(anna.id(), SamplePair.bought(SampleMarket.GAPS, "10", "120"));
      SamplePair.sell(app.portfolios().inventory(), anna.id(), sold, "240");
      assertThat(held.id()).isNotEqualTo(sold.id());
      app.runs().alerts(CLOCK).evaluate(Slot.of(NOW), NOW, PollingCalendar.NORMAL);
    }
  }

  /** What the program tells of a database whose schema is its own, by address. */
  static JsonNode read(DatabaseUrl url) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    try (ServedApp served = new ServedApp(open(url), CLOCK)) {
      Database database = served.app().database();
      UUID anna =
          database.get(
              "select id from soletape.accounts where email = 'anna@example.com'",
              row -> row.uuid("id"));
      String token = new AccessTokens(database, CLOCK).make(anna, "reading");
      for (String path : PATHS) {
        HttpResponse<String> answer = served.get(path, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        told.set(path, JsonBody.of(answer));
      }
    }
    return told;
  }

  private static App open(DatabaseUrl url) {
    return App.open(
        Config.read(Map.of("DATABASE_URL", url.jdbc(), "SCHEDULER", "off", "CURRENCY", "USD")),
        CLOCK);
  }
}
