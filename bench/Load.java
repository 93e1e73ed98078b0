package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk saw, at four connections as a rule, and the CPU that the app and PostgreSQL spent on
 * each request.
 */
record Load(double rate, double tailMillis, double cpuMillis, double databaseMillis) {
  private static final int WARM_UP_SECONDS = 8;
  private static final int SECONDS = 10;
  private static final int CONNECTIONS = 4;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern TAIL = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");

  /**
   * Asks for pages in turn, first to warm up.
   *
   * @param cookie sent along; empty for none
   */
  static Load measure(Workbench bench, ServeProcess site, List<String> pages, String cookie)
      throws IOException, InterruptedException {
    return measure(bench, site, pages, cookie, CONNECTIONS);
  }

  /** The same at another number of connections. */
  static Load measure(
      Workbench bench, ServeProcess site, List<String> pages, String cookie, int connections)
      throws IOException, InterruptedException {
    Path list = Files.createTempFile("pages", ".txt");
    Files.write(list, pages);
    wrk(site, list, cookie, connections, WARM_UP_SECONDS);
    Load load = load(bench, site, list, cookie, connections);
    Files.delete(list);
    return load;
  }

  private static Load load(
      Workbench bench, ServeProcess site, Path list, String cookie, int connections)
      throws IOException, InterruptedException {
    Duration before = site.cpu();
    Duration databaseBefore = bench.databaseCpu();
    String report = wrk(site, list, cookie, connections, SECONDS);
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

  private static String wrk(
      ServeProcess site, Path list, String cookie, int connections, int seconds)
      throws IOException, InterruptedException {
    Process wrk;
    try {
      wrk =
          new ProcessBuilder(
                  "wrk",
                  "-t1",
                  "-c" + connections,
                  "-d" + seconds,
                  "--latency",
                  "-s",
                  "bench/pages.lua",
                  site.url(""),
                  "--",
                  list.toString(),
                  cookie)
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
