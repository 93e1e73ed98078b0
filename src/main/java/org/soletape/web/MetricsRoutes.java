package org.soletape.web;

import com.sun.management.OperatingSystemMXBean;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.polling.Coverage;

/** What a Prometheus server scrapes: requests, seconds, memory, CPU, coverage. */
public final class MetricsRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsRoutes.class);
  private static final double NANOS = 1e9;

  private final RequestCounts counts;
  private final Supplier<Coverage> coverage;

  /**
   * Shows these counts.
   *
   * @param coverage the current slot's
   */
  public MetricsRoutes(RequestCounts counts, Supplier<Coverage> coverage) {
    this.counts = counts;
    this.coverage = coverage;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/metrics", this::metrics);
  }

  private void metrics(Context context) {
    MetricsText text = new MetricsText();
    addRequests(text);
    addProcess(text);
    readCoverage().ifPresent(now -> addCoverage(text, now));
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
    text.sample("", cpuNanos() / NANOS);
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

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Without the database the other figures are still worth a scrape. */
  private Optional<Coverage> readCoverage() {
    try {
      return Optional.of(coverage.get());
    } catch (RuntimeException e) {
      LOG.warn("metrics without coverage: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
