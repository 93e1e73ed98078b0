package org.soletape.notice.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OutgoingTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  @AutoClose private final Listener listener = new Listener(HERE);

  @Test
  void a_body_arrives_with_its_headers_and_the_status_comes_back() {
    listener.answer = "HTTP/1.1 204 No Content\r\n\r\n";

    Answer answer = post(target("/hooks/a?b=c"));

    assertThat(answer.isTaken()).isTrue();
    assertThat(answer.reason()).isEqualTo("answered 204");
    assertThat(listener.received)
        .singleElement()
        .asString()
        .startsWith("POST /hooks/a?b=c HTTP/1.1\r\nHost: 127.0.0.1:" + listener.port() + "\r\n")
        .contains("X-Mark: mine\r\n", "Content-Length: 4\r\n")
        .endsWith("\r\n\r\nbody");
  }

  @Test
  void a_redirect_is_not_followed() {
    listener.answer =
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + listener.port() + "/inside\r\n\r\n";

    Answer answer = post(target("/"));

    assertThat(answer.isTaken()).isFalse();
    assertThat(answer.reason()).isEqualTo("answered 302; redirects are not followed");
    assertThat(listener.received).hasSize(1);
  }

  @Test
  void a_name_server_that_is_silent_holds_up_nobody_but_those_who_ask_it() throws Exception {
    BlockingQueue<Thread> asking = new LinkedBlockingQueue<>();
    CountDownLatch spoken = new CountDownLatch(1);
    Resolver silent =
        host -> {
          asking.add(Thread.currentThread());
          awaited(spoken);
          return List.of(HERE);
        };
    Outgoing hasty =
        new Outgoing(silent, (target, address) -> true, OutgoingTest::tls, Duration.ofMillis(50));

    for (int i = 0; i < 10; i++) {
      assertThat(hasty.post(target("/"), Map.of(), new byte[0]).isTaken()).isFalse();
    }
    // One that is answered may ask for the next.
    List<Thread> silenced = List.copyOf(asking);
    spoken.countDown();

    assertThat(silenced)
        .hasSizeBetween(1, 8)
        .noneMatch(Thread::isVirtual)
        .allMatch(Thread::isDaemon);
    assertThat(listener.received).isEmpty();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_name_is_resolved_once_so_that_a_second_answer_is_never_heard() {
    AtomicInteger asked = new AtomicInteger();
    Resolver changing = host -> List.of(asked.getAndIncrement() == 0 ? elsewhere() : HERE);
    Outgoing trusting =
        new Outgoing(changing, (target, address) -> true, OutgoingTest::tls, Outgoing.PATIENCE);

    Answer answer =
        trusting.post(
            new Target(false, "rebind.example.com", listener.port(), "/"), Map.of(), new byte[0]);

    assertThat(answer.reason()).isEqualTo("no connection");
    assertThat(asked).hasValue(1);
    assertThat(listener.received).isEmpty();
  }

  @Test
  void a_name_that_leads_here_at_the_second_delivery_is_refused_then() {
    List<InetAddress> now = new ArrayList<>(List.of(HERE));

    Answer answer =
        Outgoing.through(host -> now, false)
            .post(
                new Target(true, "rebind.example.com", listener.port(), "/"),
                Map.of(),
                new byte[0]);

    assertThat(answer.reason()).isEqualTo("leads to a private address");
    assertThat(listener.received).isEmpty();
  }

  @Test
  void whoever_answers_slowly_is_left_when_the_time_is_over() {
    listener.answer = "HTTP/1.1 2";
    listener.stays = true;

    Answer answer = outgoing(Duration.ofMillis(300)).post(target("/"), Map.of(), new byte[0]);

    assertThat(answer.reason()).startsWith("no answer within");
  }

  @Test
  void a_head_without_end_and_what_is_no_http_are_refused() {
    listener.answer = "HTTP/1.1 200 OK\r\n" + "X-Long: aaaaaaaaaaaaaaaa\r\n".repeat(4000);
    assertThat(post(target("/")).reason()).isEqualTo("answer too large");

    listener.answer = "SSH-2.0-OpenSSH\r\n\r\n";
    assertThat(post(target("/")).reason()).isEqualTo("no answer of HTTP");
  }

  @Test
  void nothing_a_receiver_says_is_in_the_reason() {
    listener.answer = "HTTP/1.1 500 secret words\r\nX: secret\r\n\r\nsecret";

    assertThat(post(target("/")).reason()).isEqualTo("answered 500");
  }

  @Test
  void a_receiver_may_ask_for_a_pause() {
    listener.answer = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\n\r\n";

    assertThat(post(target("/")).pause()).contains(Duration.ofSeconds(31));
  }

  @Test
  void what_announces_the_answer_is_passed_over() {
    listener.answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n";

    assertThat(post(target("/")).reason()).isEqualTo("answered 200");
  }

  @Test
  void a_host_nobody_knows_and_one_that_does_not_listen_are_told_apart() {
    Outgoing unknown =
        Outgoing.through(
            host -> {
              throw new UnknownHostException(host);
            },
            false);
    Target target = new Target(true, "nobody.example.com", 443, "/secret");
    assertThat(unknown.post(target, Map.of(), new byte[0]).reason()).isEqualTo("unknown host");

    Target closed = target("/");
    listener.close();
    assertThat(post(closed).reason()).isEqualTo("no connection");
  }

  @Test
  void this_machine_is_asked_only_where_the_setting_lets_it_be() {
    Outgoing strict = Outgoing.through(Resolver.SYSTEM, false);

    assertThat(strict.post(target("/"), Map.of(), new byte[0]).reason())
        .isEqualTo("leads to a private address");
    assertThat(listener.received).isEmpty();
  }

  @Test
  void a_header_cannot_bring_another_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                outgoing(Outgoing.PATIENCE)
                    .post(target("/"), Map.of("X", "a\r\nHost: b"), new byte[0]));
  }

  @Test
  void of_an_address_only_host_and_end_are_shown() {
    Target target = Target.read("https://discord.com/api/webhooks/1234/very-secret-token", false);

    assertThat(target.shown()).isEqualTo("https://discord.com/…oken");
    assertThat(target.toString()).doesNotContain("secret").doesNotContain("1234");
    assertThat(Target.read("https://example.com/short", false).shown())
        .isEqualTo("https://example.com/…");
  }

  private Answer post(Target target) {
    return outgoing(Outgoing.PATIENCE)
        .post(target, Map.of("X-Mark", "mine"), "body".getBytes(UTF_8));
  }

  private static Outgoing outgoing(Duration patience) {
    return new Outgoing(Resolver.SYSTEM, Outgoing.permitted(true), OutgoingTest::tls, patience);
  }

  private static SSLSocketFactory tls() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private Target target(String path) {
    return Target.read("http://127.0.0.1:" + listener.port() + path, true);
  }

  /** Nobody can be there. */
  private static InetAddress elsewhere() throws UnknownHostException {
    return InetAddress.getByName("240.0.0.1");
  }

  /** Takes what is sent, answers one text, and closes or stays. */
  private static final class Listener implements AutoCloseable {
    final List<String> received = Collections.synchronizedList(new ArrayList<>());
    volatile String answer = "";
    volatile boolean stays;
    private final ServerSocket server;

    Listener(InetAddress address) {
      try {
        server = new ServerSocket(0, 10, address);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.ofVirtual().start(this::listen);
    }

    int port() {
      return server.getLocalPort();
    }

    private void listen() {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          Thread.ofVirtual().start(() -> serve(socket));
        } catch (IOException e) {
          return;
        }
      }
    }

    private void serve(Socket socket) {
      try {
        received.add(request(socket.getInputStream()));
        socket.getOutputStream().write(answer.getBytes(UTF_8));
        socket.getOutputStream().flush();
        if (stays) {
          socket.getInputStream().read();
        }
        socket.close();
      } catch (IOException e) {
        // Whoever asked has left.
      }
    }

    private static String request(InputStream in) throws IOException {
      StringBuilder text = new StringBuilder();
      Optional<Integer> end = Optional.empty();
      while (end.isEmpty() || text.length() < end.get()) {
        text.append((char) in.read());
        if (end.isEmpty() && text.indexOf("\r\n\r\n") > 0) {
          String length = text.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
          end = Optional.of(text.length() + Integer.parseInt(length));
        }
      }
      return text.toString();
    }

    @Override
    public void close() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
