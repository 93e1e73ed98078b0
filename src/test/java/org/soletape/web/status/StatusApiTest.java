package org.soletape.web.status;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.StatusReads;
import org.soletape.rates.RateStore;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestMarket;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.web.Caching;
import org.soletape.web.CountedSite;
import org.soletape.web.DescriptionRoutes;
import org.soletape.web.Routes;
import org.soletape.web.Site;

class StatusApiTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final String PATH = "/api/v1/status";

  @AutoClose private final CountedSite counted = new CountedSite(NOW, StatusApiTest::api);
  private final CountedStatements statements = counted.statements();
  private final TestMarket market = counted.market();
  private final Site site = counted.site();
  private final ApiDescription description = ApiDescription.bundled();

  private static List<Routes> api(Database database, Clock clock) {
    Supplier<PollingCalendar> calendar = new CalendarReads(database)::read;
    SiteStatusReads reads =
        new SiteStatusReads(
            new StatusReads(database, calendar, clock),
            new BudgetReads(database, SampleSite.FREE_PLAN, calendar, clock),
            List::of,
            Optional::empty,
            () -> Optional.of(new RateStore(database).status(TODAY.atZone(UTC).toLocalDate())),
            clock);
    Caching caching = new Caching(clock, "build");
    return List.of(new StatusApi(reads, caching), new DescriptionRoutes(caching));
  }

  @Test
  void an_empty_database_has_a_status_too() {
    HttpResponse<String> answer = site.get(PATH);

    assertThat(description.violations(PATH, answer)).isEmpty();
    assertThat(JsonBody.of(answer).get("current_slot").toString())
        .isEqualTo(
            "{\"slot\":\"2026-11-23T12:00:00Z\",\"covered\":0,\"tracked\":0,\"complete\":false}");
    assertThat(JsonBody.of(answer).get("last_full_slot").isNull()).isTrue();
    assertThat(JsonBody.of(answer).get("next_due_at").asText()).isEqualTo("2026-11-23T12:00:00Z");
  }

  @Test
  void coverage_counts_products_with_every_book_they_are_due() {
    UUID both = market.product("BOTH-1", 90, "9");
    UUID one = market.product("ONE-1", 80, "9");
    UUID cold = market.product("COLD-1", 10, "9");
    market.product("NOWHERE-1", 70);
    market.sql(
        """
        update public.products_v2 set stockx_product_id = null, alias_catalog_id = null
        where sku = 'NOWHERE-1'
        """);
    market.book(both, Provider.STOCKX, NOW);
    market.book(both, Provider.ALIAS, NOW);
    market.book(one, Provider.STOCKX, NOW);
    market.book(one, Provider.ALIAS, TODAY);
    market.book(cold, Provider.STOCKX, TODAY);
    market.book(cold, Provider.ALIAS, TODAY);

    JsonNode awaited = JsonBody.of(site.get(PATH));
    assertThat(awaited.get("current_slot").toString())
        .isEqualTo(
            "{\"slot\":\"2026-11-23T12:00:00Z\",\"covered\":2,\"tracked\":3,\"complete\":false}");
    assertThat(awaited.get("unmapped_products").intValue()).isEqualTo(1);
    assertThat(awaited.get("next_due_at").asText()).isEqualTo("2026-11-23T12:00:00Z");

    market.book(one, Provider.ALIAS, NOW);
    HttpResponse<String> complete = site.get(PATH);
    assertThat(JsonBody.of(complete).at("/current_slot/complete").booleanValue()).isTrue();
    assertThat(JsonBody.of(complete).get("next_due_at").asText()).isEqualTo("2026-11-23T18:00:00Z");
    assertThat(complete.headers().firstValue("Cache-Control").orElseThrow())
        .endsWith("s-maxage=18300");
  }

  @Test
  void runs_come_newest_first_with_their_failures_and_the_last_full_slot() {
    market.product("A-1", 90, "9");
    run("2026-11-23T06:00:10Z", "complete", "[]");
    run(
        "2026-11-23T12:00:10Z",
        "partial",
        """
        [{"provider":"alias","kind":"unavailable","count":2,"example":"A-1: no answer"}]
        """);
    market.sql(
        """
        insert into soletape.runs (trigger, slot, started_at, heartbeat_at)
        values ('cron', '2026-11-23T12:00:00Z', '2026-11-23T12:59:00Z', '2026-11-23T12:59:00Z')
        """);

    HttpResponse<String> answer = site.get(PATH);

    assertThat(description.violations(PATH, answer)).isEmpty();
    JsonNode status = JsonBody.of(answer);
    assertThat(status.get("runs").findValuesAsText("outcome"))
        .containsExactly("running", "partial", "complete");
    assertThat(status.at("/runs/0/ended_at").isNull()).isTrue();
    assertThat(status.at("/runs/0/remaining").isNull()).isTrue();
    assertThat(status.at("/runs/1/failures/0/count").intValue()).isEqualTo(2);
    assertThat(status.at("/runs/1/notes/0").asText()).isEqualTo("Alias answered late.");
    assertThat(status.at("/last_full_slot/slot").asText()).isEqualTo("2026-11-23T06:00:00Z");
  }

  @Test
  void only_twenty_runs_are_told() {
    for (int i = 10; i < 35; i++) {
      run("2026-11-23T12:00:" + i + "Z", "complete", "[]");
    }

    assertThat(JsonBody.of(site.get(PATH)).get("runs")).hasSize(20);
    assertThat(JsonBody.of(site.get(PATH)).at("/runs/0/started_at").asText())
        .isEqualTo("2026-11-23T12:00:34Z");
  }

  @Test
  void venues_tell_calls_quota_lease_mappings_and_the_last_failure() {
    UUID shoe = market.product("A-1", 90, "9");
    market.sql(
        """
        insert into soletape.venue_leases
          (provider, calls_today, quota_day, holder, expires_at, last_request_at)
        values ('stockx', 300, '2026-11-23', gen_random_uuid(), now() + interval '1 minute',
          '2026-11-23T12:59:59Z')
        """,
        """
        insert into soletape.venue_leases (provider, calls_today, quota_day, holder, expires_at)
        values ('alias', 99, '2026-11-22', gen_random_uuid(), now() - interval '1 second')
        """,
        """
        insert into soletape.listings (product_id, provider, state, reason, checked_at)
        select id, 'alias', 'unmapped', 'no product with this style code', now()
        from public.products_v2
        """);
    market.failedPoll(shoe, Provider.ALIAS, NOW.minusSeconds(30_000), "bad_item");
    market.failedPoll(shoe, Provider.ALIAS, NOW, "unavailable");

    HttpResponse<String> answer = site.get(PATH);

    assertThat(description.violations(PATH, answer)).isEmpty();
    assertThat(JsonBody.of(answer).at("/venues/0").toString())
        .isEqualTo(
            """
            {"provider":"stockx","calls_today":300,"quota":25000,"lease":"held",\
            "off_since":null,\
            "last_request_at":"2026-11-23T12:59:59Z","mapped":0,"unmapped":0,"last_failure":null}\
            """);
    assertThat(JsonBody.of(answer).at("/venues/1").toString())
        .isEqualTo(
            """
            {"provider":"alias","calls_today":0,"quota":null,"lease":"expired",\
            "off_since":null,\
            "last_request_at":null,"mapped":0,"unmapped":1,"last_failure":{"sku":"A-1",\
            "kind":"unavailable","message":"no answer within 30 seconds",\
            "failed_at":"2026-11-23T13:00:00Z"}}\
            """);
  }

  @Test
  void rates_tell_their_day_source_and_age_and_what_went_wrong() {
    assertThat(JsonBody.of(site.get(PATH)).get("rates").toString())
        .isEqualTo(
            "{\"day\":null,\"source\":null,\"age_days\":null,\"answered_at\":null,"
                + "\"trouble\":null}");
    RateStore store = new RateStore(counted.database());
    LocalDate friday = LocalDate.of(2026, 11, 20);
    store.keep(
        Map.of(friday, Map.of(Currency.getInstance("USD"), new BigDecimal("1.1614"))),
        "www.ecb.europa.eu",
        Instant.parse("2026-11-20T18:02:00Z"));
    store.failed("www.ecb.europa.eu answered 500");

    HttpResponse<String> answer = site.get(PATH);

    assertThat(description.violations(PATH, answer)).isEmpty();
    assertThat(JsonBody.of(answer).get("rates").toString())
        .isEqualTo(
            """
            {"day":"2026-11-20","source":"www.ecb.europa.eu","age_days":3,\
            "answered_at":"2026-11-20T18:02:00Z","trouble":"www.ecb.europa.eu answered 500"}\
            """);
  }

  @Test
  void an_unchanged_status_is_not_sent_twice() {
    String etag = etag(site.get(PATH));
    assertThat(site.get(PATH, "If-None-Match", etag).statusCode()).isEqualTo(304);

    run("2026-11-23T12:00:10Z", "complete", "[]");

    assertThat(site.get(PATH, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void the_number_of_statements_does_not_grow() {
    run("2026-11-23T12:00:10Z", "complete", "[]");
    site.get(PATH); // measures the database, once an hour
    int few = statements.during(() -> site.get(PATH));
    for (int i = 0; i < 20; i++) {
      UUID shoe = market.product("A-" + i, 90, "9");
      market.failedPoll(shoe, Provider.ALIAS, NOW, "bug");
      run("2026-11-23T12:01:" + (10 + i) + "Z", "complete", "[]");
    }

    assertThat(statements.during(() -> site.get(PATH))).isEqualTo(few).isEqualTo(14);
  }

  @Test
  void the_description_is_served() {
    HttpResponse<String> answer = site.get("/openapi.yaml");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/yaml");
    assertThat(answer.body()).startsWith("openapi: 3.1.0");
  }

  private void run(String startedAt, String outcome, String failures) {
    counted
        .database()
        .update(
            """
            insert into soletape.runs (trigger, slot, started_at, heartbeat_at, ended_at, outcome,
              synced, failed, remaining, calls, failures, notes)
            values ('scheduler', date_bin('6 hours', ?::timestamptz, '2000-01-01T00:00:00Z'),
              ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, 3, 1, 0, 8, ?::jsonb,
              '["Alias answered late."]')
            """,
            startedAt,
            startedAt,
            startedAt,
            startedAt,
            outcome,
            failures);
  }
}
