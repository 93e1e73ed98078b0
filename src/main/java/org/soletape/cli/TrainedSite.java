package org.soletape.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soletape.db.DatabaseUrl;

/** A site in a process of its own whose pages are walked once or twice. */
final class TrainedSite {
  private static final Pattern ADDRESS = Pattern.compile("Soletape serves (http://\\S+?);");
  private static final Pattern FILE = Pattern.compile("/static/[\\w.-]+");
  private static final int ROUNDS = 3;
  private static final int SERVER_ERROR = 500;

  /** Writing the cache takes a second JVM some seconds, and minutes on a fraction of a core. */
  private static final long PATIENCE_MINUTES = 10;

  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private TrainedSite(URI address) {
    this.address = address;
  }

  /** Starts {@code serve} with this command, walks it, stops it and waits for its end. */
  static void run(List<String> command, DatabaseUrl database, String sku)
      throws IOException, InterruptedException {
    Process process = start(command, database);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      new TrainedSite(address(out)).walk(sku);
      // The handle asks it to end; the process itself would also close its output under our hands.
      process.toHandle().destroy();
      out.lines().forEach(line -> {});
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the trained site did not end");
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(List<String> command, DatabaseUrl database) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("DATABASE_URL", database.jdbc(), "PORT", "0", "SCHEDULER", "off"));
    return builder.start();
  }

  private static URI address(BufferedReader out) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return URI.create(address.group(1));
      }
      said.append('\n').append(line);
    }
    throw new IllegalStateException("the site to train on did not start:" + said);
  }

  private void walk(String sku) throws IOException, InterruptedException {
    String market = "/market/" + sku;
    List<String> paths =
        new ArrayList<>(
            List.of(market, "/", "/?query=air", "/status", "/sign-in", "/no-such-page"));
    paths.addAll(List.of("/api/v1/products", "/api/v1" + market, "/api/v1/status"));
    paths.addAll(List.of("/health/live", "/health/ready", "/metrics"));
    Matcher files = FILE.matcher(get(market, "identity").body());
    files.results().map(MatchResult::group).distinct().forEach(paths::add);
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        get(path, "gzip");
      }
    }
  }

  /** Compressed or not, the way browsers and probes ask. */
  private HttpResponse<String> get(String path, String encoding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept-Encoding", encoding).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= SERVER_ERROR) {
      throw new IllegalStateException(answer.statusCode() + " from " + path + " while training");
    }
    return answer;
  }
}
