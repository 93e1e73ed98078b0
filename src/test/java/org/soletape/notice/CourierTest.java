package org.soletape.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

class CourierTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  @RegisterExtension final ScriptedServer receiver = new ScriptedServer();

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private ToldPerson anna;
  private Courier courier;

  @BeforeEach
  void open() {
    anna = new ToldPerson(test.database(), receiver, clock);
    courier = anna.courier(test.database());
  }

  @Test
  void a_message_is_delivered_once_on_each_channel_with_its_id() {
    UUID webhook = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    UUID ntfy = anna.add(ChannelKind.NTFY, "/anna-s-shoes");
    UUID discord = anna.add(ChannelKind.DISCORD, "/api/webhooks/1234/abcd");
    receiver.will(ToldPerson.TAKEN, ToldPerson.TAKEN, ToldPerson.TAKEN);
    UUID message = anna.put();

    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(courier.deliver(LONG)).isEmpty();

    assertThat(receiver.requests()).hasSize(3);
    assertThat(receiver.requests())
        .allSatisfy(
            request -> {
              assertThat(request.header("Soletape-Message")).isEqualTo(message.toString());
              assertThat(request.body()).contains(message.toString());
            });
    assertThat(anna.log(webhook).outcome()).contains("sent");
    assertThat(anna.log(ntfy).outcome()).contains("sent");
    assertThat(anna.log(discord).outcome()).contains("sent");
  }

  @Test
  void what_fails_is_tried_again_after_growing_pauses_and_says_why() {
    UUID channel = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(ToldPerson.BROKEN, ToldPerson.BROKEN, ToldPerson.TAKEN);
    anna.put();

    assertThat(courier.deliver(LONG)).contains(after(Duration.ofMinutes(1)));
    assertThat(anna.log(channel).outcome()).contains("answered 500");
    assertThat(anna.channels.of(anna.id).getFirst().failingSince()).contains(clock.instant());
    courier.deliver(LONG);
    assertThat(receiver.requests()).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(courier.deliver(LONG)).contains(after(Duration.ofMinutes(5)));

    clock.advance(Duration.ofMinutes(5));
    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(anna.log(channel).outcome()).contains("sent");
    assertThat(anna.log(channel).tries()).isEqualTo(3);
    assertThat(anna.channels.of(anna.id).getFirst().failingSince()).isEmpty();
    assertThat(receiver.requests().stream().map(request -> request.header("webhook-id")).distinct())
        .hasSize(1);
  }

  @Test
  void a_receiver_that_asks_for_a_longer_pause_gets_it() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(Reply.json(429, "{}").with("Retry-After", "3599"));
    anna.put();

    assertThat(courier.deliver(LONG)).contains(after(Duration.ofHours(1)));
  }

  @Test
  void a_channel_that_fails_for_three_days_is_switched_off_and_its_person_told() {
    UUID channel = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    anna.put();
    anna.put();
    Instant end = clock.instant().plus(Duration.ofDays(3));
    Optional<Instant> next = courier.deliver(LONG);
    while (next.isPresent()) {
      assertThat(anna.channels.of(anna.id).getFirst().isOn()).isTrue();
      clock.advance(Duration.between(clock.instant(), next.get()));
      next = courier.deliver(LONG);
    }

    Channel off = anna.channels.of(anna.id).getFirst();
    assertThat(off.isOn()).isFalse();
    assertThat(off.givenUp()).isTrue();
    assertThat(off.offAt().orElseThrow()).isBetween(end, end.plus(Duration.ofHours(6)));
    Message told = anna.messages().newest(anna.id, 1).getFirst();
    assertThat(told.title()).isEqualTo("“Webhook” was switched off");
    assertThat(told.lines().getFirst().text())
        .isEqualTo("Nothing arrived there for 3 days; the last time: answered 418.");
    int asked = receiver.requests().size();
    anna.put();
    courier.deliver(LONG);
    assertThat(receiver.requests()).hasSize(asked);
    assertThat(anna.log(channel).outcome()).isPresent();
  }

  @Test
  void one_success_in_three_days_keeps_it_on() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    anna.put();
    courier.deliver(LONG);
    clock.advance(Duration.ofDays(2));
    receiver.will(ToldPerson.TAKEN);
    courier.deliver(LONG);
    anna.put();
    courier.deliver(LONG);
    clock.advance(Duration.ofDays(2));
    courier.deliver(LONG);

    assertThat(anna.channels.of(anna.id).getFirst().isOn()).isTrue();
  }

  @Test
  void killed_between_sending_and_noting_it_sends_again_under_the_same_id() throws Exception {
    List<String> received = Collections.synchronizedList(new ArrayList<>());
    HikariDataSource dying = ConnectionPool.open(test.url());
    HttpServer server = dyingServer(received, dying);
    try {
      String hook = "http://localhost:" + server.getAddress().getPort() + "/hook";
      anna.addAt(ChannelKind.WEBHOOK, hook);
      UUID message = anna.put();

      Courier killed = anna.courier(new Database(dying));
      assertThatThrownBy(() -> killed.deliver(LONG)).isInstanceOf(DatabaseException.class);
      assertThat(received).containsExactly(message.toString());

      assertThat(courier.deliver(LONG)).contains(after(DeliveryRows.LEASE));
      assertThat(received).hasSize(1);
      clock.advance(DeliveryRows.LEASE);
      assertThat(courier.deliver(LONG)).isEmpty();
      assertThat(received).containsExactly(message.toString(), message.toString());
    } finally {
      server.stop(0);
      dying.close();
    }
  }

  @Test
  void two_processes_never_send_the_same_delivery() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    List<UUID> messages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      receiver.will(ToldPerson.TAKEN);
      messages.add(anna.put());
    }
    Courier other = anna.courier(test.database());

    CompletableFuture<Optional<Instant>> beside =
        CompletableFuture.supplyAsync(() -> other.deliver(LONG));
    courier.deliver(LONG);
    beside.join();

    assertThat(receiver.requests().stream().map(request -> request.header("webhook-id")).toList())
        .containsExactlyInAnyOrderElementsOf(messages.stream().map(UUID::toString).toList());
  }

  @Test
  void a_result_that_comes_after_the_lease_is_over_changes_nothing() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    anna.put();
    DeliveryRows rows = new DeliveryRows(test.database());
    Delivery late = rows.take(1, clock.instant()).deliveries().getFirst();
    clock.advance(DeliveryRows.LEASE);
    assertThat(rows.take(1, clock.instant()).deliveries()).hasSize(1);

    boolean written =
        test.database()
            .transaction(session -> DeliveryRows.done(session, late, Optional.empty(), "late"));

    assertThat(written).isFalse();
    assertThat(rows.next()).contains(after(DeliveryRows.LEASE));
  }

  private HttpServer dyingServer(List<String> received, HikariDataSource dying) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          dying.close();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Instant after(Duration pause) {
    return clock.instant().plus(pause);
  }
}
