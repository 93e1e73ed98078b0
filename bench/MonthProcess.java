package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link MonthSite} and what was measured of it: its CPU time, and the bytes it has sent. */
final class MonthProcess implements AutoCloseable {
  private static final Redirect LOG = Redirect.to(Path.of("target/bench/month.log").toFile());

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final BufferedReader answers;
  private final PrintStream orders;
  private final CountingRelay relay;

  private MonthProcess(Process process) throws IOException {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.relay = CountingRelay.to(Integer.parseInt(answer()));
  }

  static MonthProcess start(Map<String, String> settings, Instant start, Duration pace) {
    return start(settings, start, pace, List.of());
  }

  /** With options of the virtual machine beside those of this one. */
  static MonthProcess start(
      Map<String, String> settings, Instant start, Duration pace, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MonthSite.class.getName());
    command.addAll(List.of(start.toString(), Long.toString(pace.toMillis())));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(LOG);
    builder.environment().putAll(settings);
    try {
      return new MonthProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives an order and waits for its answer. */
  String order(String order) {
    orders.println(order);
    return answer();
  }

  /** Asks the site over HTTP, for the compressed form as every browser does. */
  HttpResponse<byte[]> send(Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(asked.path())))
            .header("Accept-Encoding", "gzip")
            .header("Sec-Fetch-Site", "same-origin");
    asked.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    if (!asked.cookies().isEmpty()) {
      request.header("Cookie", asked.cookies());
    }
    asked
        .form()
        .ifPresent(form -> request.header("Content-Type", form.contentType()).POST(form.body()));
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + relay.port() + path;
  }

  long pid() {
    return process.pid();
  }

  Duration cpu() {
    return Workbench.cpu(process.toHandle());
  }

  /** Bytes it has sent over HTTP, headers included. */
  long sent() {
    return relay.answered();
  }

  @Override
  public void close() {
    orders.close();
    client.close();
    relay.close();
    process.onExit().join();
  }

  private String answer() {
    try {
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the site has ended; see target/bench/month.log");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
