package org.soletape.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.soletape.notice.outgoing.Target;

/** What each kind of channel is sent. */
class SendingTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void the_signature_is_that_of_the_standard_s_own_vector() {
    WebhookSignature signature = signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            signature.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8)))
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    assertThat(signature.secret()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  }

  @Test
  void the_vector_of_our_own_documentation_is_right() throws IOException {
    String doc = Files.readString(Path.of("docs/webhooks.md"));
    String body = doc.replaceAll("(?s).*```json\n(\\{.*?\\})\n```.*", "$1");
    String secret = doc.replaceAll("(?s).*(whsec_[A-Za-z0-9+/=]+).*", "$1");
    Map<String, String> headers =
        signature(secret).headers(ID.toString(), NOON, body.getBytes(UTF_8));

    assertThat(headers).hasSize(3);
    headers.forEach((name, value) -> assertThat(doc).contains(name + ": " + value));
    assertThat(new String(sent(ChannelKind.WEBHOOK, "/hook", doc(secret)).body(), UTF_8))
        .isEqualTo(body);
  }

  @Test
  void a_webhook_says_what_and_where_and_links_into_the_site() throws IOException {
    Sending sending = sent(ChannelKind.WEBHOOK, "/hook", Optional.of(new byte[32]));

    JsonNode body = new ObjectMapper().readTree(sending.body());
    assertThat(body.get("id").asText()).isEqualTo(ID.toString());
    assertThat(body.get("type").asText()).isEqualTo("message");
    assertThat(body.at("/lines/0/url").asText())
        .isEqualTo("https://soletape.example/market/553558-174");
    assertThat(body.at("/lines/1/url").isNull()).isTrue();
    assertThat(sending.headers()).containsEntry("webhook-id", ID.toString());
  }

  @Test
  void discord_mentions_nobody_and_reads_no_mark_in_a_name() throws IOException {
    Sending sending = sent(ChannelKind.DISCORD, "/api/webhooks/1/a", Optional.empty());

    JsonNode body = new ObjectMapper().readTree(sending.body());
    assertThat(body.at("/allowed_mentions/parse")).isEmpty();
    assertThat(body.at("/embeds/0/description").asText())
        .isEqualTo(
            """
            - [Ask $182 at StockX](<https://soletape.example/market/553558-174>)
            - \\@everyone \\*look\\* \\[here\\]
            """);
    assertThat(body.at("/embeds/0/footer/text").asText()).contains(ID.toString());
  }

  @Test
  void ntfy_is_told_the_topic_beside_the_message() throws IOException {
    Sending sending = sent(ChannelKind.NTFY, "/below/my-topic", Optional.empty());

    JsonNode body = new ObjectMapper().readTree(sending.body());
    assertThat(sending.target().path()).isEqualTo("/below/");
    assertThat(body.get("topic").asText()).isEqualTo("my-topic");
    assertThat(body.get("message").asText())
        .isEqualTo("Ask $182 at StockX\n@everyone *look* [here]");
    assertThat(body.get("click").asText()).isEqualTo("https://soletape.example/market/553558-174");
    assertThat(body.get("sequence_id").asText()).isEqualTo(ID.toString());
  }

  @Test
  void no_text_of_a_delivery_has_its_address_in_it() {
    Delivery delivery = delivery(ChannelKind.WEBHOOK, "/hook/secret", Optional.of(new byte[32]));

    assertThat(delivery.toString()).doesNotContain("/hook");
    assertThat(Sending.of(delivery, noPush(), NOON).toString()).doesNotContain("/hook");
  }

  /** Of a key as receivers have it. */
  private static WebhookSignature signature(String secret) {
    return new WebhookSignature(Base64.getDecoder().decode(secret.replace("whsec_", "")));
  }

  private static Optional<byte[]> doc(String secret) {
    return Optional.of(signature(secret).key());
  }

  private static Sending sent(ChannelKind kind, String path, Optional<byte[]> secret) {
    return Sending.of(delivery(kind, path, secret), noPush(), NOON);
  }

  /** No database is asked unless a browser is written to. */
  private static PushMessages noPush() {
    return new PushMessages(null);
  }

  private static Delivery delivery(ChannelKind kind, String path, Optional<byte[]> secret) {
    return new Delivery(
        new Message(
            ID,
            UUID.randomUUID(),
            NOON,
            "A price you wait for",
            List.of(
                new Line("Ask $182 at StockX", Optional.of("/market/553558-174")),
                new Line("@everyone *look* [here]"))),
        false,
        new Delivery.Way(
            UUID.randomUUID(),
            kind,
            "Mine",
            Target.read("https://example.com" + path, false),
            secret,
            "https://soletape.example"),
        1);
  }
}
