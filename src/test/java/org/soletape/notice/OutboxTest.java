package org.soletape.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

class OutboxTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final Outbox outbox = new Outbox();
  private Channels channels;
  private UUID anna;
  private UUID ben;

  @BeforeEach
  void openAccounts() {
    channels = new Channels(test.database(), false);
    anna = SampleAccount.open(test.database(), "anna@example.com", NOON);
    ben = SampleAccount.open(test.database(), "ben@example.com", NOON);
  }

  @Test
  void what_is_put_is_read_newest_first_by_its_person_alone() {
    Message older = message(anna, NOON, "First");
    Message newer = message(anna, NOON.plus(Duration.ofHours(6)), "Second");

    put(older);
    put(newer);
    put(message(ben, NOON, "Another's"));

    assertThat(new Messages(test.database()).newest(anna, 10)).containsExactly(newer, older);
    assertThat(new Messages(test.database()).newest(anna, 1)).containsExactly(newer);
  }

  @Test
  void a_message_put_twice_is_there_once() {
    Message message = message(anna, NOON, "Once");

    assertThat(put(message)).isTrue();
    assertThat(put(message)).isFalse();

    assertThat(new Messages(test.database()).newest(anna, 10)).containsExactly(message);
  }

  @Test
  void nothing_is_put_by_a_transaction_that_is_taken_back() {
    try {
      test.database()
          .transaction(
              session -> {
                outbox.put(session, message(anna, NOON, "Never"));
                throw new IllegalStateException("killed");
              });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("killed");
    }

    assertThat(new Messages(test.database()).newest(anna, 10)).isEmpty();
  }

  @Test
  void each_way_that_is_switched_on_gets_a_delivery_and_the_feed_none() {
    UUID webhook = channel(anna, ChannelKind.WEBHOOK);
    channels.switchOff(anna, channel(anna, ChannelKind.DISCORD), NOON);
    channel(anna, ChannelKind.FEED);
    channel(ben, ChannelKind.WEBHOOK);

    put(message(anna, NOON, "One way"));

    assertThat(deliveries()).containsExactly(webhook);
  }

  @Test
  void with_an_account_all_of_it_goes() {
    channel(anna, ChannelKind.WEBHOOK);
    put(message(anna, NOON, "Gone"));

    test.database().update("delete from soletape.accounts where id = ?", anna);

    assertThat(deliveries()).isEmpty();
    assertThat(new Messages(test.database()).newest(anna, 10)).isEmpty();
  }

  @Test
  void a_line_links_within_the_site_alone() {
    for (String elsewhere : List.of("https://example.com", "//example.com", "market")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Line("text", Optional.of(elsewhere)));
    }
  }

  private boolean put(Message message) {
    return test.database().transaction(session -> outbox.put(session, message));
  }

  private static Message message(UUID userId, Instant toldAt, String title) {
    return new Message(
        UUID.randomUUID(),
        userId,
        toldAt,
        title,
        List.of(new Line("Ask $182 at StockX", Optional.of("/market/553558-174")), new Line("So")));
  }

  private UUID channel(UUID userId, ChannelKind kind) {
    return channels
        .add(
            userId,
            new ChannelEntry(
                kind, "", "https://discord.com/api/webhooks/1/a", "https://soletape.example"),
            NOON)
        .id();
  }

  private List<UUID> deliveries() {
    return test.database()
        .list("select channel_id from soletape.notice_deliveries", row -> row.uuid("channel_id"));
  }
}
