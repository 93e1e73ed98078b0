package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./soletape serve} over a database, without its trigger, with a heap of 128 MB. */
final class ServeProcess implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Redirect LOG = Redirect.to(Path.of("target/bench/serve.log").toFile());
  private static final Duration TOO_LONG = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private ServeProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static ServeProcess start(String databaseUrl) {
    return start(databaseUrl, true);
  }

  /** With the AOT cache, when there is one that fits, or without it. */
  static ServeProcess start(String databaseUrl, boolean cached) {
    return start(databaseUrl, Map.of("SOLETAPE_AOT", cached ? "on" : "off"));
  }

  /** With variables of the launcher's beside the usual ones. */
  static ServeProcess start(String databaseUrl, Map<String, String> environment) {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder("./soletape", "serve");
    builder.environment().put("DATABASE_URL", databaseUrl);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("SCHEDULER", "off");
    builder.environment().put("SOLETAPE_HEAP", "128m");
    builder.environment().putAll(environment);
    try {
      Process process = builder.redirectOutput(Redirect.DISCARD).redirectError(LOG).start();
      return new ServeProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** Asks until the page comes. */
  void awaitPage(String path) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TOO_LONG.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        get(path);
        return;
      } catch (ConnectException e) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
    throw new IllegalStateException("no page from " + url(path) + "; see target/bench/serve.log");
  }

  /** The page as it is sent: gzipped. */
  byte[] get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(path))).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " from " + request.uri());
    }
    return answer.body();
  }

  /** Leaves it a tenth of a core from now on. */
  void slowDown(TenthOfACore quota) throws IOException {
    quota.add(process.pid());
  }

  Duration cpu() {
    return Workbench.cpu(process.toHandle());
  }

  /** Resident memory; Linux only. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1024;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
