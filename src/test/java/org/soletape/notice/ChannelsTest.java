package org.soletape.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.notice.outgoing.Target;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

class ChannelsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private Channels channels;
  private UUID anna;
  private UUID ben;

  @BeforeEach
  void openAccounts() {
    channels = new Channels(test.database(), false);
    anna = SampleAccount.open(test.database(), "anna@example.com", NOON);
    ben = SampleAccount.open(test.database(), "ben@example.com", NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "DISCORD, https://example.com/api/webhooks/1/a, A Discord webhook",
    "DISCORD, https://discord.com/channels/1, A Discord webhook",
    "NTFY, https://ntfy.sh/, A topic looks like",
    "NTFY, https://ntfy.sh/a b, This is no address",
    "WEBHOOK, http://example.com/hook, The address must begin with https",
    "WEBHOOK, https://10.0.0.1/hook, The address must name a public host",
    "WEBHOOK, http://127.0.0.1/hook, The address must begin with https",
    "PUSH, https://push.example.com/a, The browser's keys are missing"
  })
  void what_is_no_address_of_its_kind_is_refused_in_a_sentence(
      ChannelKind kind, String address, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> channels.add(anna, entry(kind, address), NOON))
        .withMessageStartingWith(why);
    assertThat(channels.of(anna)).isEmpty();
  }

  @Test
  void of_what_was_added_the_secret_part_is_never_shown_again() {
    channels.add(
        anna, entry(ChannelKind.DISCORD, "https://discord.com/api/webhooks/1/tok3n"), NOON);

    Channel channel = channels.of(anna).getFirst();

    assertThat(channel.shown()).contains("https://discord.com/…ok3n");
    assertThat(channel.label()).isEqualTo("Discord");
    assertThat(channel.isOn()).isTrue();
    assertThat(channels.of(ben)).isEmpty();
  }

  @Test
  void a_feed_is_found_by_its_secret_until_it_is_removed_and_kept_as_a_hash() {
    Channels.Added added = channels.add(anna, entry(ChannelKind.FEED, ""), NOON);
    String secret = added.secret().orElseThrow();

    assertThat(channels.feed(secret).map(Channels.Feed::userId)).contains(anna);
    assertThat(channels.feed(secret + "x")).isEmpty();
    String kept =
        test.database()
            .get("select c::text as row from soletape.notice_channels c", row -> row.text("row"));
    assertThat(kept).doesNotContain(secret);
    assertThat(channels.remove(ben, added.id())).isFalse();
    assertThat(channels.remove(anna, added.id())).isTrue();
    assertThat(channels.feed(secret)).isEmpty();
  }

  @Test
  void a_feed_that_is_switched_off_is_not_found() {
    Channels.Added added = channels.add(anna, entry(ChannelKind.FEED, ""), NOON);

    assertThat(channels.switchOff(ben, added.id(), NOON)).isFalse();
    assertThat(channels.switchOff(anna, added.id(), NOON)).isTrue();

    assertThat(channels.feed(added.secret().orElseThrow())).isEmpty();
    assertThat(channels.switchOn(ben, added.id())).isFalse();
    assertThat(channels.switchOn(anna, added.id())).isTrue();
    assertThat(channels.feed(added.secret().orElseThrow())).isPresent();
  }

  @Test
  void an_address_is_measured_as_it_is_kept() {
    String longest = "https://example.com?" + "a".repeat(Target.LONGEST - 21);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> channels.add(anna, entry(ChannelKind.WEBHOOK, longest + "a"), NOON))
        .withMessage("The address is too long.");
    channels.add(anna, entry(ChannelKind.WEBHOOK, longest), NOON);
    assertThat(channels.of(anna)).hasSize(1);
  }

  @Test
  void a_browser_is_told_what_concerns_who_asked_in_it_last_and_once() {
    channels.add(anna, browser("https://push.example.com/other"), NOON);
    channels.add(anna, browser("https://push.example.com/shared"), NOON);
    channels.add(anna, browser("https://push.example.com/shared"), NOON);
    assertThat(channels.of(anna)).hasSize(2);

    channels.add(ben, browser("https://push.example.com/shared"), NOON);

    assertThat(channels.of(ben)).hasSize(1);
    assertThat(channels.of(anna)).hasSize(1);
  }

  @Test
  void there_is_room_for_ten() {
    for (int i = 0; i < Channels.MOST; i++) {
      channels.add(anna, entry(ChannelKind.FEED, ""), NOON);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> channels.add(anna, entry(ChannelKind.FEED, ""), NOON))
        .withMessageContaining("the most");
    assertThat(channels.add(ben, entry(ChannelKind.FEED, ""), NOON).secret()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"abc, abc", "'', BTBZMqHH6r4Tts7J_aSIgg", "'***', '***'"})
  void keys_that_are_no_browser_s_are_refused(String p256dh, String auth) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrowserKeys.read(p256dh, auth))
        .withMessage("The browser's keys cannot be read.");
  }

  @Test
  void no_text_of_what_is_kept_or_told_has_a_secret_in_it() {
    Channels.Added added = channels.add(anna, entry(ChannelKind.FEED, ""), NOON);

    assertThat(added.toString()).doesNotContain(added.secret().orElseThrow());
    assertThat(new ChannelSecret(Optional.empty(), Optional.of("word")).toString())
        .doesNotContain("word");
  }

  private static ChannelEntry browser(String address) {
    BrowserKeys keys =
        BrowserKeys.read(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");
    return new ChannelEntry(
        ChannelKind.PUSH, "", address, Optional.of(keys), "https://soletape.example");
  }

  private static ChannelEntry entry(ChannelKind kind, String address) {
    return new ChannelEntry(kind, "", address, "https://soletape.example");
  }
}
