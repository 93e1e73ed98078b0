package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What addresses take when they are asked for one after the other.
 *
 * @param nanos of each request, ascending
 * @param app processor time of the site, of all of them
 * @param database that of PostgreSQL
 */
record OneByOne(List<Long> nanos, Duration app, Duration database) {
  static OneByOne measure(
      Workbench bench,
      ServeProcess site,
      IntFunction<String> path,
      String cookie,
      int warmUp,
      int requests)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    IntFunction<HttpRequest> request =
        i ->
            HttpRequest.newBuilder(URI.create(site.url(path.apply(i))))
                .header("Cookie", cookie)
                .build();
    for (int i = 0; i < warmUp; i++) {
      ask(client, request.apply(i));
    }
    Duration app = site.cpu();
    Duration database = bench.databaseCpu();
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      nanos.add(ask(client, request.apply(warmUp + i)));
    }
    nanos.sort(null);
    return new OneByOne(nanos, site.cpu().minus(app), bench.databaseCpu().minus(database));
  }

  /** Within which so many of a hundred requests were answered. */
  double millis(int ofHundred) {
    return nanos.get((nanos.size() - 1) * ofHundred / 100) / 1e6;
  }

  String text() {
    return "%.1f ms (median; p95 %.1f, p99 %.1f), %.1f ms of app CPU and %.1f ms of PostgreSQL each"
        .formatted(
            millis(50),
            millis(95),
            millis(99),
            app.toNanos() / 1e6 / nanos.size(),
            database.toNanos() / 1e6 / nanos.size());
  }

  private static long ask(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
    }
    return System.nanoTime() - start;
  }
}
