package org.soletape.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Schema;
import org.soletape.db.StandbyState;
import org.soletape.market.Rhythm;
import org.soletape.market.Slot;
import org.soletape.polling.Coverage;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.testing.TestDatabase;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.Meter;
import org.soletape.upkeep.budget.Outlook;
import org.soletape.upkeep.budget.Pace;
import org.soletape.upkeep.budget.Usage;
import org.soletape.web.RequestCounts;
import org.soletape.web.Site;

class HealthTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  private RequestCounts counts;
  @AutoClose private Site site;

  @BeforeEach
  void start() {
    counts = new RequestCounts();
    site =
        Site.of(
            new HealthRoutes(new Schema(test.pool(), InventoryTable::bringUpToDate), List::of),
            new MetricsRoutes(
                counts, HealthTest::coverage, HealthTest::budget, HealthTest::standby));
  }

  private static Optional<StandbyState> standby() {
    return Optional.of(new StandbyState(Instant.EPOCH, Optional.of("it does not answer")));
  }

  @Test
  void the_site_is_ready_once_the_schema_is_current() {
    HttpResponse<String> before = site.get("/health/ready");
    test.migrate();
    HttpResponse<String> after = site.get("/health/ready");

    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(before.body()).isEqualTo("{\"status\":\"schema_behind\"}");
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void without_a_database_the_process_lives_but_is_not_ready() {
    test.pool().close();

    assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = site.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).startsWith("{\"status\":\"database_").doesNotContain("jdbc");
    assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void metrics_tell_requests_memory_cpu_and_coverage() {
    counts.add("/market/{sku}", 200, 0.25);
    counts.add("/market/{sku}", 200, 0.5);

    HttpResponse<String> metrics = site.get("/metrics");

    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("# TYPE soletape_http_requests_total counter\n")
        .contains("soletape_http_requests_total{route=\"/market/{sku}\",status=\"200\"} 2\n")
        .contains("_request_seconds_total{route=\"/market/{sku}\",status=\"200\"} 0.75\n")
        .contains("soletape_slot_products_covered 148\n", "soletape_slot_products_tracked 150\n")
        .contains("soletape_budget_used{meter=\"alias_calls\"} 7\n")
        .contains("soletape_budget_limit{meter=\"own_bytes\"} 30000000\n")
        .doesNotContain("soletape_budget_limit{meter=\"alias_calls\"}")
        .contains("soletape_standby_in_use 0\n")
        .contains("soletape_polling_rhythm{rhythm=\"sparing\"} 1\n")
        .containsPattern("process_cpu_seconds_total [0-9.]+\n")
        .containsPattern("soletape_jvm_heap_used_bytes [0-9]+\n");
    assertThat(metrics.body().lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .+|[a-z_]+(\\{[^ ]+\\})? [0-9.E]+"));
  }

  @Test
  void what_watches_over_the_process_is_no_visit() {
    counts.add("/health/live", 200, 0.001);
    counts.add("/health/ready", 503, 0.001);
    counts.add("/metrics", 200, 0.001);
    counts.add("/market/{sku}", 200, 0.001);

    assertThat(counts.visits()).isEqualTo(1);
    assertThat(site.get("/metrics").body()).contains("{route=\"/health/live\",status=\"200\"} 1\n");
  }

  private static Budget budget() {
    Usage calls = new Usage(Meter.calls(Provider.ALIAS), 7, OptionalLong.empty());
    Usage bytes = new Usage(Meter.OWN_BYTES, 8_100_000, OptionalLong.of(30_000_000));
    return new Budget(
        Instant.EPOCH,
        Rhythm.SPARING,
        Stream.of(calls, bytes).map(HealthTest::gauge).toList(),
        Optional.empty(),
        List.of());
  }

  private static Gauge gauge(Usage usage) {
    Outlook unknown = new Outlook(Outlook.State.TOO_EARLY, Optional.empty());
    return new Gauge(usage, new Pace(OptionalLong.empty(), unknown));
  }

  private static Coverage coverage() {
    return new Coverage(new Slot(Instant.EPOCH), 148, 150, 2);
  }
}
