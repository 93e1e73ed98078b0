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
record Load(
    double rate, double medianMillis, double tailMillis, double cpuMillis, double databaseMillis) {
  private static final Span USUAL = new Span(8, 10, 4);
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final String LATENCY = "\\s+([\\d.]+)(us|ms|s)";
  private static final Pattern MEDIAN = Pattern.compile("50%" + LATENCY);
  private static final Pattern TAIL = Pattern.compile("99%" + LATENCY);
  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");

  /** For how long is asked, at how many connections. */
  record Span(int warmUpSeconds, int seconds, int connections) {
    Span warm() {
      return new Span(0, seconds, connections);
    }

    Span at(int otherConnections) {
      return new Span(warmUpSeconds, seconds, otherConnections);
    }
  }

  /** The one of the two with the shorter tail. */
  static Load quicker(Load one, Load other) {
    return one.tailMillis <= other.tailMillis ? one : other;
  }

  /**
   * Asks for pages in turn, first to warm up.
   *
   * @param cookie sent along; empty for none
   */
  static Load measure(Workbench bench, ServeProcess site, List<String> pages, String cookie)
      throws IOException, InterruptedException {
    return measure(bench, site, pages, cookie, USUAL);
  }

  /** The same at another number of connections. */
  static Load measure(
      Workbench bench, ServeProcess site, List<String> pages, String cookie, int connections)
      throws IOException, InterruptedException {
    return measure(bench, site, pages, cookie, USUAL.at(connections));
  }

  /**
   * The same for another span.
   *
   * @param pages each may be followed by a space and a cookie of its own
   */
  static Load measure(
      Workbench bench, ServeProcess site, List<String> pages, String cookie, Span span)
      throws IOException, InterruptedException {
    Path list = Files.createTempFile("pages", ".txt");
    Files.write(list, pages);
    if (span.warmUpSeconds() > 0) {
      wrk(site, list, cookie, span.connections(), span.warmUpSeconds());
    }
    Load load = load(bench, site, list, cookie, span);
    Files.delete(list);
    return load;
  }

  private static Load load(Workbench bench, ServeProcess site, Path list, String cookie, Span span)
      throws IOException, InterruptedException {
    Duration before = site.cpu();
    Duration databaseBefore = bench.databaseCpu();
    String report = wrk(site, list, cookie, span.connections(), span.seconds());
    Duration spent = site.cpu().minus(before);
    Duration databaseSpent = bench.databaseCpu().minus(databaseBefore);
    double requests = Double.parseDouble(matched(TOTAL, report).group(1));
    return new Load(
        Double.parseDouble(matched(RATE, report).group(1)),
        millis(MEDIAN, report),
        millis(TAIL, report),
        spent.toNanos() / 1e6 / requests,
        databaseSpent.toNanos() / 1e6 / requests);
  }

  private static double millis(Pattern latency, String report) {
    Matcher matched = matched(latency, report);
    double unit =
        switch (matched.group(2)) {
          case "us" -> 1e-3;
          case "ms" -> 1;
          default -> 1e3;
        };
    return Double.parseDouble(matched.group(1)) * unit;
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
