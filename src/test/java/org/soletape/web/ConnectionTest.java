package org.soletape.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch mayLeave = new CountDownLatch(1);
  private final Site site =
      Site.impatient(
          routes -> {
            routes.get("/page", context -> context.result("a page"));
            routes.post("/api/echo", context -> context.result(context.body()));
            routes.post("/api/form", context -> context.result("" + context.formParam("a")));
            routes.get("/slow", this::slow);
          });

  @AfterEach
  void close() {
    mayLeave.countDown();
    site.close();
  }

  @Test
  void a_request_too_broken_for_a_route_gets_a_plain_line() throws IOException {
    String longUri = raw("GET /" + "x".repeat(10_240) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    String nonsense = raw("GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    String traversal = raw("GET /..%2f..%2fetc HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(longUri).startsWith("HTTP/1.1 4").doesNotContain("xxxx", "<");
    assertThat(nonsense).startsWith("HTTP/1.1 400").doesNotContain("org.eclipse", "%zz");
    assertThat(traversal).startsWith("HTTP/1.1 4").doesNotContain("org.eclipse");
    assertThat(nonsense).contains("Content-Security-Policy", "Cache-Control: no-store");
  }

  @Test
  void closing_lets_a_running_request_finish() throws Exception {
    var answer = CompletableFuture.supplyAsync(() -> site.get("/slow").body());
    assertThat(entered.await(5, SECONDS)).isTrue();

    var closed = CompletableFuture.runAsync(site.server()::close);
    mayLeave.countDown();

    assertThat(answer.get(5, SECONDS)).isEqualTo("done");
    closed.get(5, SECONDS);
  }

  @Test
  void a_handler_may_take_longer_than_a_connection_may_idle() throws Exception {
    var answer = CompletableFuture.supplyAsync(() -> site.get("/slow").body());
    assertThat(entered.await(5, SECONDS)).isTrue();

    Thread.sleep(Site.IDLE.plusMillis(150));
    mayLeave.countDown();

    assertThat(answer.get(5, SECONDS)).isEqualTo("done");
  }

  @Test
  void a_client_that_never_ends_its_request_is_let_go() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server().port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write("GET /page HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThat(text(socket.getInputStream())).doesNotContain("200");
    }
  }

  @Test
  void a_request_over_the_limit_is_refused_with_and_without_its_length() throws IOException {
    String large = "x".repeat(1_000_001);

    HttpResponse<String> announced = site.post("/api/echo", large);
    String chunked = raw(chunkedPost(large));

    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(announced.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("application/problem+json");
    assertThat(chunked).startsWith("HTTP/1.1 413");
    assertThat(site.post("/api/echo", "small").body()).isEqualTo("small");
  }

  @Test
  void whoever_still_writes_a_too_large_request_reads_the_answer() throws IOException {
    String large = "x".repeat(6_000_000);

    for (int i = 0; i < 5; i++) {
      assertThat(site.post("/api/echo", large).statusCode()).isEqualTo(413);
      assertThat(raw(chunkedPost(large))).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void a_body_that_trickles_is_let_go_although_something_moves() throws Exception {
    for (String type : new String[] {"text/plain", "multipart/form-data; boundary=b"}) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server().port())) {
        socket.setSoTimeout(5000);
        socket
            .getOutputStream()
            .write(
                ("POST /api/form HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nContent-Type: "
                        + type
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(trickledUntilClosed(socket)).as(type).isLessThan(200);
      }
    }
  }

  /** How many bytes went out, one in 50 ms, before the other end closed. */
  private static int trickledUntilClosed(Socket socket) throws InterruptedException {
    for (int sent = 0; sent < 200; sent++) {
      try {
        socket.getOutputStream().write('-');
      } catch (IOException e) {
        return sent;
      }
      Thread.sleep(50);
    }
    return 200;
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server().port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return text(socket.getInputStream());
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String chunkedPost(String body) {
    return "POST /api/echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n"
        + Integer.toHexString(body.length())
        + "\r\n"
        + body
        + "\r\n0\r\n\r\n";
  }

  private void slow(Context context) throws InterruptedException {
    entered.countDown();
    mayLeave.await(5, SECONDS);
    context.result("done");
  }
}
