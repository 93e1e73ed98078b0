package org.soletape.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.notice.outgoing.Target;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** Tests of channels, channels that are switched, and what is forgotten. */
class ChannelUseTest {
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
  void a_test_is_sent_at_once_and_seen_by_its_channel_alone() throws Exception {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(ToldPerson.TAKEN, ToldPerson.BROKEN);
    Channel webhook = anna.channels.of(anna.id).getFirst();
    anna.add(ChannelKind.NTFY, "/anna-s-shoes");

    assertThat(courier.test(anna.id, webhook)).isEmpty();
    assertThat(courier.test(anna.id, webhook)).contains("answered 500");

    assertThat(receiver.asked()).containsExactly("/hooks/anna", "/hooks/anna");
    assertThat(
            new ObjectMapper().readTree(receiver.requests().getFirst().body()).get("type").asText())
        .isEqualTo("test");
    assertThat(anna.messages().newest(anna.id, 10)).isEmpty();
    assertThat(courier.deliver(LONG)).isEmpty();
  }

  @Test
  void a_test_that_failed_long_ago_counts_for_nothing_when_a_message_fails() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    receiver.will(ToldPerson.BROKEN, ToldPerson.BROKEN);
    courier.test(anna.id, anna.channels.of(anna.id).getFirst());
    clock.advance(Duration.ofDays(4));
    anna.put();

    courier.deliver(LONG);

    Channel channel = anna.channels.of(anna.id).getFirst();
    assertThat(channel.isOn()).isTrue();
    assertThat(channel.failingSince()).contains(clock.instant());
  }

  @Test
  void of_many_tests_asked_for_at_once_no_more_than_twenty_are_put() {
    anna.addAt(ChannelKind.FEED, "");
    Channel feed = anna.channels.of(anna.id).getFirst();

    List<Optional<String>> refusals;
    try (ExecutorService each = Executors.newFixedThreadPool(4)) {
      refusals =
          IntStream.range(0, 30)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> courier.test(anna.id, feed), each))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }

    assertThat(refusals.stream().filter(Optional::isEmpty)).hasSize(20);
    assertThat(refusals).contains(Optional.of("not sent: 20 tests an hour are the most"));
  }

  @Test
  void tests_of_channels_that_were_removed_count_and_are_seen_nowhere() {
    for (int i = 0; i < 20; i++) {
      UUID feed = anna.addAt(ChannelKind.FEED, "").id();
      assertThat(courier.test(anna.id, anna.channels.of(anna.id).getFirst())).isEmpty();
      assertThat(anna.channels.remove(anna.id, feed)).isTrue();
    }
    String path = anna.addAt(ChannelKind.FEED, "").secret().get();

    assertThat(courier.test(anna.id, anna.channels.of(anna.id).getFirst()))
        .contains("not sent: 20 tests an hour are the most");
    assertThat(anna.messages().newest(anna.channels.feed(path).orElseThrow(), 10)).isEmpty();
    assertThat(anna.messages().newest(anna.id, 10)).isEmpty();
  }

  @Test
  void the_test_of_a_feed_stands_in_it() {
    String path = anna.addAt(ChannelKind.FEED, "").secret().get();
    Channels.Feed feed = anna.channels.feed(path).orElseThrow();

    assertThat(courier.test(anna.id, anna.channels.of(anna.id).getFirst())).isEmpty();

    assertThat(anna.messages().newest(feed, 10))
        .singleElement()
        .extracting(Message::title)
        .isEqualTo("Test of “Private feed”");
  }

  @Test
  void what_waits_for_a_channel_that_is_switched_off_is_not_sent() {
    UUID channel = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    anna.put();

    assertThat(anna.channels.switchOff(anna.id, channel, clock.instant())).isTrue();

    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(receiver.requests()).isEmpty();
    assertThat(anna.log(channel).outcome()).contains(DeliveryRows.SWITCHED_OFF);
    assertThat(anna.channels.switchOn(anna.id, channel)).isTrue();
    anna.put();
    courier.deliver(LONG);
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void what_waits_is_not_sent_when_its_channel_is_off_however_it_came_to_be_so() {
    UUID channel = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    anna.put();
    change("off_at = made_at", channel);

    assertThat(courier.deliver(LONG)).isEmpty();

    assertThat(receiver.requests()).isEmpty();
    assertThat(anna.log(channel).outcome()).contains(DeliveryRows.SWITCHED_OFF);
  }

  @Test
  void a_channel_that_cannot_be_read_is_in_nobody_s_way() {
    UUID broken = anna.add(ChannelKind.WEBHOOK, "/hooks/broken");
    UUID other = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    change("address = 'nonsense'", broken);
    receiver.will(ToldPerson.TAKEN);
    anna.put();

    assertThat(courier.deliver(LONG)).isEmpty();

    assertThat(receiver.asked()).containsExactly("/hooks/anna");
    assertThat(anna.log(other).outcome()).contains("sent");
    assertThat(anna.log(broken).outcome()).contains(DeliveryRows.UNREADABLE);
  }

  @Test
  void an_address_kept_longer_than_one_may_be_typed_is_shown_and_sent_to() {
    UUID channel = anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    String path = "/" + "a".repeat(Target.LONGEST);
    change("address = '" + receiver.url() + path + "'", channel);
    receiver.will(ToldPerson.TAKEN);
    anna.put();

    assertThat(anna.channels.of(anna.id)).hasSize(1);
    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(receiver.asked()).containsExactly(path);
  }

  private void change(String what, UUID channel) {
    test.database()
        .update("update soletape.notice_channels set " + what + " where id = ?", channel);
  }

  @Test
  void whoever_wants_it_to_end_waits_for_one_round_of_a_backlog() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    for (int i = 0; i < 20; i++) {
      receiver.will(ToldPerson.TAKEN);
      anna.put();
    }

    assertThat(courier.deliver(LONG, () -> !receiver.requests().isEmpty())).isPresent();

    assertThat(receiver.requests()).hasSizeLessThan(10);
    assertThat(courier.deliver(LONG)).isEmpty();
    assertThat(receiver.requests()).hasSize(20);
  }

  @Test
  void two_weeks_old_messages_are_forgotten_with_their_log() {
    anna.add(ChannelKind.WEBHOOK, "/hooks/anna");
    anna.put();
    clock.advance(Duration.ofDays(15));
    UUID young = anna.put();

    test.database().transaction(session -> Outbox.prune(session, clock.instant()));

    assertThat(anna.messages().newest(anna.id, 10))
        .singleElement()
        .extracting(Message::id)
        .isEqualTo(young);
    assertThat(new DeliveryLog(test.database()).of(anna.id, 10).values().iterator().next())
        .hasSize(1);
  }
}
