package org.soletape.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.notice.outgoing.Outgoing;
import org.soletape.notice.outgoing.Resolver;
import org.soletape.testing.Reply;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

class CourierTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Reply TAKEN = Reply.json(200, "{}");
  private static final Reply BROKEN = Reply.json(500, "{\"secret\": \"what went wrong inside\"}");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  @RegisterExtension final ScriptedServer receiver = new ScriptedServer();

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final Outbox outbox = new Outbox();
  private Channels channels;
  private Courier courier;
  private UUID anna;

  @BeforeEach
  void open() {
    anna = SampleAccount.open(test.database(), "anna@example.com", clock.instant());
    channels = new Channels(test.database(), true);
    courier = courier(test.database());
  }

  @Test
  void a_message_is_delivered_once_on_each_channel_with_its_id() {
    UUID webhook = add(ChannelKind.WEBHOOK, "/hooks/anna");
    UUID ntfy = add(ChannelKind.NTFY, "/anna-s-shoes");
    UUID discord = add(ChannelKind.DISCORD, "/api/webhooks/1234/abcd");
    receiver.will(TAKEN, TAKEN, TAKEN);
    UUID message = put();

    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(courier.deliver(LONG)).isEmpty();

    assertThat(receiver.requests()).hasSize(3);
    assertThat(receiver.requests())
        .allSatisfy(
            request -> {
              assertThat(request.header("Soletape-Message")).isEqualTo(message.toString());
              assertThat(request.body()).contains(message.toString());
            });
    assertThat(log(webhook).outcome()).contains("sent");
    assertThat(log(ntfy).outcome()).contains("sent");
    assertThat(log(discord).outcome()).contains("sent");
  }

  @Test
  void what_fails_is_tried_again_after_growing_pauses_and_says_why() {
    UUID channel = add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(BROKEN, BROKEN, TAKEN);
    put();

    assertThat(courier.deliver(LONG)).contains(after(Duration.ofMinutes(1)));
    assertThat(log(channel).outcome()).contains("answered 500");
    assertThat(channels.of(anna).getFirst().failingSince()).contains(clock.instant());
    courier.deliver(LONG);
    assertThat(receiver.requests()).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(courier.deliver(LONG)).contains(after(Duration.ofMinutes(5)));

    clock.advance(Duration.ofMinutes(5));
    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(log(channel).outcome()).contains("sent");
    assertThat(log(channel).tries()).isEqualTo(3);
    assertThat(channels.of(anna).getFirst().failingSince()).isEmpty();
    assertThat(receiver.requests().stream().map(request -> request.header("webhook-id")).distinct())
        .hasSize(1);
  }

  @Test
  void a_receiver_that_asks_for_a_longer_pause_gets_it() {
    add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(Reply.json(429, "{}").with("Retry-After", "3599"));
    put();

    assertThat(courier.deliver(LONG)).contains(after(Duration.ofHours(1)));
  }

  @Test
  void a_channel_that_fails_for_three_days_is_switched_off_and_its_person_told() {
    UUID channel = add(ChannelKind.WEBHOOK, "/hooks/anna");
    put();
    put();
    Instant end = clock.instant().plus(Duration.ofDays(3));
    Optional<Instant> next = courier.deliver(LONG);
    while (next.isPresent()) {
      assertThat(channels.of(anna).getFirst().isOn()).isTrue();
      clock.advance(Duration.between(clock.instant(), next.get()));
      next = courier.deliver(LONG);
    }

    Channel off = channels.of(anna).getFirst();
    assertThat(off.isOn()).isFalse();
    assertThat(off.givenUp()).isTrue();
    assertThat(off.offAt().orElseThrow()).isBetween(end, end.plus(Duration.ofHours(6)));
    Message told = new Messages(test.database()).newest(anna, 1).getFirst();
    assertThat(told.title()).isEqualTo("“Webhook” was switched off");
    assertThat(told.lines().getFirst().text())
        .isEqualTo("Nothing arrived there for 3 days; the last time: answered 418.");
    int asked = receiver.requests().size();
    put();
    courier.deliver(LONG);
    assertThat(receiver.requests()).hasSize(asked);
    assertThat(log(channel).outcome()).isPresent();
  }

  @Test
  void one_success_in_three_days_keeps_it_on() {
    add(ChannelKind.WEBHOOK, "/hooks/anna");
    put();
    courier.deliver(LONG);
    clock.advance(Duration.ofDays(2));
    receiver.will(TAKEN);
    courier.deliver(LONG);
    put();
    courier.deliver(LONG);
    clock.advance(Duration.ofDays(2));
    courier.deliver(LONG);

    assertThat(channels.of(anna).getFirst().isOn()).isTrue();
  }

  @Test
  void killed_between_sending_and_noting_it_sends_again_under_the_same_id() throws Exception {
    List<String> received = Collections.synchronizedList(new ArrayList<>());
    HikariDataSource dying = ConnectionPool.open(test.url());
    HttpServer server = dyingServer(received, dying);
    try {
      String hook = "http://localhost:" + server.getAddress().getPort() + "/hook";
      channels.add(anna, entry(ChannelKind.WEBHOOK, hook), clock.instant());
      UUID message = put();

      Courier killed = courier(new Database(dying));
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
    add(ChannelKind.WEBHOOK, "/hooks/anna");
    List<UUID> messages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      receiver.will(TAKEN);
      messages.add(put());
    }
    Courier other = courier(test.database());

    CompletableFuture<Optional<Instant>> beside =
        CompletableFuture.supplyAsync(() -> other.deliver(LONG));
    courier.deliver(LONG);
    beside.join();

    assertThat(receiver.requests().stream().map(request -> request.header("webhook-id")).toList())
        .containsExactlyInAnyOrderElementsOf(messages.stream().map(UUID::toString).toList());
  }

  @Test
  void a_result_that_comes_after_the_lease_is_over_changes_nothing() {
    add(ChannelKind.WEBHOOK, "/hooks/anna");
    put();
    DeliveryRows rows = new DeliveryRows(test.database());
    Delivery late = rows.take(1, clock.instant()).getFirst();
    clock.advance(DeliveryRows.LEASE);
    assertThat(rows.take(1, clock.instant())).hasSize(1);

    boolean written =
        test.database()
            .transaction(session -> DeliveryRows.done(session, late, Optional.empty(), "late"));

    assertThat(written).isFalse();
    assertThat(rows.next()).contains(after(DeliveryRows.LEASE));
  }

  @Test
  void a_test_is_sent_at_once_and_seen_by_its_channel_alone() throws Exception {
    add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(TAKEN, BROKEN);
    Channel webhook = channels.of(anna).getFirst();
    add(ChannelKind.NTFY, "/anna-s-shoes");

    assertThat(courier.test(anna, webhook)).isEmpty();
    assertThat(courier.test(anna, webhook)).contains("answered 500");

    assertThat(receiver.asked()).containsExactly("/hooks/anna", "/hooks/anna");
    assertThat(
            new ObjectMapper().readTree(receiver.requests().getFirst().body()).get("type").asText())
        .isEqualTo("test");
    assertThat(new Messages(test.database()).newest(anna, 10)).isEmpty();
    assertThat(courier.deliver(LONG)).isEmpty();
  }

  @Test
  void the_test_of_a_feed_stands_in_it() {
    String path = channels.add(anna, entry(ChannelKind.FEED, ""), clock.instant()).secret().get();
    Channels.Feed feed = channels.feed(path).orElseThrow();

    assertThat(courier.test(anna, channels.of(anna).getFirst())).isEmpty();

    assertThat(new Messages(test.database()).newest(feed, 10))
        .singleElement()
        .extracting(Message::title)
        .isEqualTo("Test of “Private feed”");
  }

  @Test
  void what_waits_for_a_channel_that_is_switched_off_is_not_sent() {
    UUID channel = add(ChannelKind.WEBHOOK, "/hooks/anna");
    put();

    assertThat(channels.switchOff(anna, channel, clock.instant())).isTrue();

    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(receiver.requests()).isEmpty();
    assertThat(log(channel).outcome()).contains(DeliveryRows.SWITCHED_OFF);
    assertThat(channels.switchOn(anna, channel)).isTrue();
    put();
    courier.deliver(LONG);
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void two_weeks_old_messages_are_forgotten_with_their_log() {
    add(ChannelKind.WEBHOOK, "/hooks/anna");
    put();
    clock.advance(Duration.ofDays(15));
    UUID young = put();

    test.database().transaction(session -> Outbox.prune(session, clock.instant()));

    assertThat(new Messages(test.database()).newest(anna, 10))
        .singleElement()
        .extracting(Message::id)
        .isEqualTo(young);
    assertThat(new DeliveryLog(test.database()).of(anna, 10).values().iterator().next()).hasSize(1);
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

  private Courier courier(Database database) {
    Outgoing outgoing = Outgoing.through(Resolver.SYSTEM, true);
    return new Courier(database, outgoing, new PushMessages(database), clock);
  }

  private UUID add(ChannelKind kind, String path) {
    return channels.add(anna, entry(kind, receiver.url() + path), clock.instant()).id();
  }

  private static ChannelEntry entry(ChannelKind kind, String address) {
    return new ChannelEntry(kind, "", address, "https://soletape.example");
  }

  private UUID put() {
    Message message =
        new Message(
            UUID.randomUUID(),
            anna,
            clock.instant(),
            "A price you wait for",
            List.of(new Line("Ask $182 at StockX", Optional.of("/market/553558-174"))));
    test.database().transaction(session -> outbox.put(session, message));
    return message.id();
  }

  private Instant after(Duration pause) {
    return clock.instant().plus(pause);
  }

  private DeliveryLog.Entry log(UUID channel) {
    Map<UUID, List<DeliveryLog.Entry>> all = new DeliveryLog(test.database()).of(anna, 10);
    return all.get(channel).getFirst();
  }
}
