package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Market pages a second at four connections, with 150 products and with 10,000. */
final class Web {
  private static final int PRODUCTS = 150;
  private static final int MANY = 10_000;
  private static final int WARM_UP_SECONDS = 8;
  private static final int SECONDS = 10;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern TAIL = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");

  /** What wrk saw, and the CPU that the app and PostgreSQL spent on each request. */
  private record Load(double rate, double tailMillis, double cpuMillis, double databaseMillis) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      List<String> pages = market.pages();
      Load few = measure(bench, PRODUCTS, pages);
      market.growTo(MANY);
      Load many = measure(bench, MANY, pages);
      System.out.println("nearly every page drawn anew:");
      measure(bench, MANY, market.pages());
      System.out.printf(
          "p99 with %d products: %.2f times that with %d%n",
          MANY, many.tailMillis() / few.tailMillis(), PRODUCTS);
    }
  }

  private static Load measure(Workbench bench, int products, List<String> pages)
      throws IOException, InterruptedException {
    try (ServeProcess site = ServeProcess.start(bench.databaseUrl())) {
      site.awaitPage(pages.getFirst());
      Path list = Files.createTempFile("pages", ".txt");
      Files.write(list, pages);
      wrk(site, list, WARM_UP_SECONDS);
      Load load = load(bench, site, list);
      Files.delete(list);
      System.out.printf(
          "%d products, %d pages in turn: %.0f/s, p99 %.1f ms, %.2f ms of app CPU and %.2f ms of PostgreSQL"
              + " each, %.1f KB gzipped, %d MB resident%n",
          products,
          pages.size(),
          load.rate(),
          load.tailMillis(),
          load.cpuMillis(),
          load.databaseMillis(),
          site.get(pages.getFirst()).length / 1e3,
          site.residentMegabytes());
      return load;
    }
  }

  private static Load load(Workbench bench, ServeProcess site, Path list)
      throws IOException, InterruptedException {
    Duration before = site.cpu();
    Duration databaseBefore = bench.databaseCpu();
    String report = wrk(site, list, SECONDS);
    Duration spent = site.cpu().minus(before);
    Duration databaseSpent = bench.databaseCpu().minus(databaseBefore);
    Matcher tail = matched(TAIL, report);
    double unit =
        switch (tail.group(2)) {
          case "us" -> 1e-3;
          case "ms" -> 1;
          default -> 1e3;
        };
    double requests = Double.parseDouble(matched(TOTAL, report).group(1));
    return new Load(
        Double.parseDouble(matched(RATE, report).group(1)),
        Double.parseDouble(tail.group(1)) * unit,
        spent.toNanos() / 1e6 / requests,
        databaseSpent.toNanos() / 1e6 / requests);
  }

  private static String wrk(ServeProcess site, Path list, int seconds)
      throws IOException, InterruptedException {
    Process wrk;
    try {
      wrk =
          new ProcessBuilder(
                  "wrk",
                  "-t1",
                  "-c4",
                  "-d" + seconds,
                  "--latency",
                  "-s",
                  "bench/pages.lua",
                  site.url(""),
                  "--",
                  list.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new IllegalStateException("wrk is missing: install it (Debian: apt install wrk)", e);
    }
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0 || report.contains("Non-2xx")) {
      throw new IllegalStateException(report);
    }
    return report;
  }

  private static Matcher matched(Pattern pattern, String report) {
    Matcher matcher = pattern.matcher(report);
    if (!matcher.find()) {
      throw new IllegalStateException("not in wrk's report: " + pattern + "\n" + report);
    }
    return matcher;
  }
}
