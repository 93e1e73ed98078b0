package org.soletape.web.status;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.StandbyState;
import org.soletape.polling.Coverage;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.ProcessUsage;
import org.soletape.upkeep.budget.Usage;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;

/**
 * What a Prometheus server scrapes: requests, seconds, memory, CPU, coverage, budget.
 *
 * @param coverage the current slot's
 * @param budget the meters and their limits
 * @param standby where public reads come from; empty when there is only one server
 */
public record MetricsRoutes(
    RequestCounts counts,
    Supplier<Coverage> coverage,
    Supplier<Budget> budget,
    Supplier<Optional<StandbyState>> standby)
    implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsRoutes.class);
  private static final double NANOS = 1e9;

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/metrics", this::metrics);
  }

  private void metrics(Context context) {
    MetricsText text = new MetricsText();
    addRequests(text);
    addProcess(text);
    read(coverage).ifPresent(now -> addCoverage(text, now));
    read(budget).ifPresent(now -> addBudget(text, now));
    standby.get().ifPresent(now -> addStandby(text, now));
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(text.toString());
  }

  private void addRequests(MetricsText text) {
    Map<RequestCounts.Key, RequestCounts.Count> now = counts.now();
    text.family("soletape_http_requests_total", "counter", "Requests answered.");
    now.forEach((key, count) -> text.sample(labels(key), count.requests()));
    text.family("soletape_http_request_seconds_total", "counter", "Seconds spent on requests.");
    now.forEach((key, count) -> text.sample(labels(key), count.seconds()));
  }

  private static String labels(RequestCounts.Key key) {
    return "{route=\"%s\",status=\"%d\"}".formatted(key.route(), key.status());
  }

  private static void addProcess(MetricsText text) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    text.family("soletape_jvm_heap_used_bytes", "gauge", "Heap in use.");
    text.sample("", heap.getUsed());
    text.family("soletape_jvm_heap_max_bytes", "gauge", "Largest heap allowed.");
    text.sample("", heap.getMax());
    text.family("process_cpu_seconds_total", "counter", "CPU time of the process.");
    text.sample("", ProcessUsage.processorNanos() / NANOS);
  }

  private static void addCoverage(MetricsText text, Coverage coverage) {
    text.family(
        "soletape_slot_products_covered",
        "gauge",
        "Products with every book they are due in the slot.");
    text.sample("", coverage.covered());
    text.family("soletape_slot_products_tracked", "gauge", "Products that a venue has.");
    text.sample("", coverage.tracked());
  }

  private static void addBudget(MetricsText text, Budget budget) {
    text.family("soletape_budget_used", "gauge", "What is used of a free plan, by meter.");
    budget.gauges().stream()
        .map(Gauge::usage)
        .forEach(usage -> text.sample(label(usage), usage.used()));
    text.family("soletape_budget_limit", "gauge", "The limit of a meter that has one.");
    budget.gauges().stream()
        .map(Gauge::usage)
        .filter(usage -> usage.limit().isPresent())
        .forEach(usage -> text.sample(label(usage), usage.limit().getAsLong()));
    text.family("soletape_polling_rhythm", "gauge", "The rhythm in force.");
    text.sample("{rhythm=\"" + budget.rhythm().word() + "\"}", 1);
  }

  private static void addStandby(MetricsText text, StandbyState standby) {
    text.family("soletape_standby_in_use", "gauge", "Whether reads come from the standby.");
    text.sample("", standby.isInUse() ? 1 : 0);
  }

  private static String label(Usage usage) {
    return "{meter=\"" + usage.meter().word() + "\"}";
  }

  /** Without the database the other figures are still worth a scrape. */
  private static <T> Optional<T> read(Supplier<T> figures) {
    try {
      return Optional.of(figures.get());
    } catch (RuntimeException e) {
      LOG.warn("metrics without what the database knows: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
