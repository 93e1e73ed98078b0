package bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.generated.GeneratedMarket;

/**
 * Products the unpaced engine keeps per second, beside a poller that makes a call per size; and how
 * the time of a sync grows with the catalogue.
 */
final class Engine {
  private static final int PRODUCTS = 600;
  private static final int SYNCS = 7;
  private static final int FEW = 100;
  private static final Duration DENIED = Duration.ofSeconds(5);
  private static final List<Integer> GROWTH = List.of(150, 1_500);

  public static void main(String[] arguments) throws Exception {
    try (VenuesProcess venues = VenuesProcess.start(PRODUCTS);
        SyncBench bench = SyncBench.seeded(venues, PRODUCTS)) {
      double ours = throughput(bench, venues);
      compare(bench, venues.baseUrl(), ours);
      underLimit(bench);
    }
    grow(arguments.length == 0 ? GROWTH : Arrays.stream(arguments).map(Integer::valueOf).toList());
  }

  private static double throughput(SyncBench bench, VenuesProcess venues) {
    bench.sync();
    Spent spent = Spent.NOTHING;
    List<Double> rates = new ArrayList<>();
    List<Double> rollUps = new ArrayList<>();
    for (int i = 0; i < SYNCS; i++) {
      rollUps.add(bench.nextDay());
      Spent before = Spent.soFar(bench, venues);
      rates.add(PRODUCTS / bench.drain());
      spent = spent.plus(Spent.soFar(bench, venues).minus(before));
    }
    rates.sort(null);
    rollUps.sort(null);
    double median = rates.get(SYNCS / 2);
    System.out.printf(
        "engine, %d products: %.0f products/s (median of %d syncs, %.0f to %.0f)%n",
        PRODUCTS, median, SYNCS, rates.getFirst(), rates.getLast());
    System.out.printf(
        "  CPU per product: engine %.2f ms, PostgreSQL %.2f ms, simulated venues %.2f ms%n",
        perProduct(spent.engine()), perProduct(spent.database()), perProduct(spent.venues()));
    System.out.printf(
        "  apart from it, a day's roll-up: %.2f ms a product (median)%n",
        rollUps.get(SYNCS / 2) * 1e3 / PRODUCTS);
    return median;
  }

  /** CPU time of the three parts. */
  private record Spent(Duration engine, Duration database, Duration venues) {
    static final Spent NOTHING = new Spent(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static Spent soFar(SyncBench bench, VenuesProcess venues) {
      return new Spent(Workbench.cpu(ProcessHandle.current()), bench.databaseCpu(), venues.cpu());
    }

    Spent plus(Spent more) {
      return new Spent(
          engine.plus(more.engine), database.plus(more.database), venues.plus(more.venues));
    }

    Spent minus(Spent less) {
      return new Spent(
          engine.minus(less.engine), database.minus(less.database), venues.minus(less.venues));
    }
  }

  private static double perProduct(Duration spent) {
    return spent.toNanos() / 1e6 / (SYNCS * PRODUCTS);
  }

  private static void compare(SyncBench bench, String venuesUrl, double ours)
      throws IOException, InterruptedException {
    CallPerSize poller = new CallPerSize(venuesUrl, bench.app().database());
    List<Product> few = bench.products().subList(0, FEW);
    poller.poll(few, Instant.MAX);
    int callsBefore = poller.calls();
    long start = System.nanoTime();
    poller.poll(few, Instant.MAX);
    double rate = FEW / seconds(start);
    System.out.printf(
        "a call per size: %.0f products/s, %.1f calls a product; the engine makes 2 and keeps %.1f"
            + " times as many%n",
        rate, (double) (poller.calls() - callsBefore) / FEW, ours / rate);
  }

  /** The same poller where the venues' limit of a request a second is enforced. */
  private static void underLimit(SyncBench bench) throws IOException, InterruptedException {
    try (SimulatedVenues paced =
        new SimulatedVenues(
            SimulationOptions.defaults().withMarket(new GeneratedMarket(1, PRODUCTS)))) {
      CallPerSize poller = new CallPerSize(paced.url(""), bench.app().database());
      poller.poll(bench.products(), Instant.now().plus(DENIED));
      Map<Integer, Long> stockx = paced.journal().countByStatus(Provider.STOCKX);
      System.out.printf(
          "a call per size under a request a second, %d s: %d of %d calls refused (StockX: %s)%n",
          DENIED.toSeconds(), poller.refused(), poller.calls(), stockx);
    }
  }

  private static void grow(List<Integer> counts) throws Exception {
    int most = Collections.max(counts);
    double base = 0;
    try (VenuesProcess venues = VenuesProcess.start(most)) {
      for (int products : counts) {
        try (SyncBench bench = SyncBench.seeded(venues, products)) {
          bench.sync();
          double perProduct = bench.sync() / products;
          base = base == 0 ? perProduct : base;
          System.out.printf(
              "%5d products: %.2f ms a product, %.2f times that of %d%n",
              products, perProduct * 1e3, perProduct / base, counts.getFirst());
        }
      }
    }
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
