package org.soletape.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.notice.outgoing.Target;
import org.soletape.testing.TestDatabase;

/** Messages to browsers are encrypted and signed as RFC 8291 and RFC 8292 have it. */
class PushMessagesTest {
  /** The receiver of the example in RFC 8291, section 5 and appendix A. */
  private static final SubscribedBrowser RECEIVER =
      new SubscribedBrowser(
          "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
          "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
          "BTBZMqHH6r4Tts7J_aSIgg");

  private static final String EXAMPLE =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWA"
          + "mS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSx"
          + "sj_Qulcy4a-fN";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void the_receiver_of_these_tests_reads_the_example_of_the_rfc() {
    assertThat(RECEIVER.read(Base64.getUrlDecoder().decode(EXAMPLE)))
        .isEqualTo("When I grow up, I want to be a watermelon");
  }

  @Test
  void what_is_sent_is_read_by_the_same_receiver_and_by_no_other() throws Exception {
    Sending sending = push().sending(delivery(List.of(new Line("Ask $182", path("/market/a")))));

    JsonNode read = new ObjectMapper().readTree(RECEIVER.read(sending.body()));
    assertThat(read.get("title").asText()).isEqualTo("A price you wait for");
    assertThat(read.get("body").asText()).isEqualTo("Ask $182");
    assertThat(read.get("path").asText()).isEqualTo("/market/a");
    assertThat(new String(sending.body(), UTF_8)).doesNotContain("Ask");
    assertThat(sending.headers())
        .containsEntry("Content-Encoding", "aes128gcm")
        .containsEntry("TTL", "172800");
  }

  @Test
  void two_of_one_message_have_nothing_in_common_on_the_wire() {
    Delivery delivery = delivery(List.of(new Line("Ask $182")));

    assertThat(Arrays.copyOf(push().sending(delivery).body(), 16))
        .isNotEqualTo(Arrays.copyOf(push().sending(delivery).body(), 16));
  }

  @Test
  void a_long_message_keeps_to_what_a_push_service_must_take() throws Exception {
    List<Line> lines = IntStream.range(0, 100).mapToObj(i -> new Line("€".repeat(400))).toList();

    byte[] body = push().sending(delivery(lines)).body();

    assertThat(body).hasSizeLessThanOrEqualTo(4096);
    assertThat(new ObjectMapper().readTree(RECEIVER.read(body)).get("body").asText()).endsWith("…");
  }

  @Test
  void it_is_signed_for_the_push_service_with_the_key_browsers_are_told() throws Exception {
    PushMessages push = push();

    Map<String, String> headers = push.sending(delivery(List.of(new Line("Ask")))).headers();

    String[] parts = headers.get("Authorization").split("[ ,=]+", -1);
    assertThat(parts).startsWith("vapid", "t").contains("k", push.publicKey());
    SignedJWT token = SignedJWT.parse(parts[2]);
    assertThat(token.verify(new ECDSAVerifier(key(push.publicKey())))).isTrue();
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("https://push.example.com");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("https://soletape.example");
    assertThat(token.getJWTClaimsSet().getExpirationTime()).isNotNull();
  }

  @Test
  void the_key_is_made_once_for_all_processes() {
    String made = push().publicKey();

    assertThat(push().publicKey()).isEqualTo(made);
    assertThat(Base64.getUrlDecoder().decode(made)).hasSize(65).startsWith(4);
    assertThat(made.getBytes(US_ASCII)).hasSize(87);
  }

  private PushMessages push() {
    return new PushMessages(test.database());
  }

  private static ECKey key(String point) {
    byte[] bytes = Base64.getUrlDecoder().decode(point);
    return new ECKey.Builder(
            Curve.P_256,
            Base64URL.encode(Arrays.copyOfRange(bytes, 1, 33)),
            Base64URL.encode(Arrays.copyOfRange(bytes, 33, 65)))
        .build();
  }

  private static Optional<String> path(String path) {
    return Optional.of(path);
  }

  private static Delivery delivery(List<Line> lines) {
    return new Delivery(
        new Message(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.parse("2026-03-02T12:00:00Z"),
            "A price you wait for",
            lines),
        false,
        new Delivery.Way(
            UUID.randomUUID(),
            ChannelKind.PUSH,
            "Mine",
            Target.read("https://push.example.com/send/abc", false),
            Optional.of(RECEIVER.keys().toKeep()),
            "https://soletape.example"),
        1);
  }
}
