package org.soletape.account.supabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.account.Person;
import org.soletape.account.TryLater;
import org.soletape.testing.SettableClock;

class SupabaseTokensTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Person ANNA = new Person(FakeGoTrue.ANNA, FakeGoTrue.EMAIL);

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  @AutoClose private FakeGoTrue project;
  private SupabaseTokens tokens;

  @BeforeEach
  void open() {
    project = new FakeGoTrue(clock);
    SupabaseSettings settings = project.settings();
    tokens =
        new SupabaseTokens(
            settings,
            new SupabaseKeys(
                settings.address("/.well-known/jwks.json"), new SupabaseHttp(PATIENCE), clock),
            clock);
  }

  /** One thing wrong with the claims of an otherwise good token. */
  private record Spoiled(String what, UnaryOperator<JWTClaimsSet.Builder> spoiling) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Spoiled> spoiled() {
    return Stream.of(
        new Spoiled("another issuer", claims -> claims.issuer("https://evil.example/auth/v1")),
        new Spoiled("the issuer of a service key", claims -> claims.issuer("supabase")),
        new Spoiled("no issuer", claims -> claims.issuer(null)),
        new Spoiled("another audience", claims -> claims.audience("somebody")),
        new Spoiled("no audience", claims -> claims.audience((String) null)),
        new Spoiled("the service role", claims -> claims.claim("role", "service_role")),
        new Spoiled("the anonymous role", claims -> claims.claim("role", "anon")),
        new Spoiled("no role", claims -> claims.claim("role", null)),
        new Spoiled("no subject", claims -> claims.subject(null)),
        new Spoiled("a subject that is no id", claims -> claims.subject("anna")),
        new Spoiled("no expiry", claims -> claims.expirationTime(null)),
        new Spoiled("no e-mail", claims -> claims.claim("email", null)),
        new Spoiled("an empty e-mail", claims -> claims.claim("email", "")),
        new Spoiled("an e-mail that is no text", claims -> claims.claim("email", List.of("a"))));
  }

  @Test
  void a_token_of_a_signed_in_person_tells_who_it_is() {
    assertThat(tokens.find(project.token())).hasValue(ANNA);
    assertThat(tokens.find(project.token())).hasValue(ANNA);
    assertThat(project.keyRequests).hasValue(1);
  }

  @Test
  void rsa_keys_count_too() {
    RSAKey key = FakeGoTrue.rsa("rsa");
    project.published.add(key.toPublicJWK());

    assertThat(tokens.find(FakeGoTrue.signed(key, JWSAlgorithm.RS256, claims()))).hasValue(ANNA);
    assertThat(tokens.find(FakeGoTrue.signed(key, JWSAlgorithm.RS512, claims()))).isEmpty();
    assertThat(tokens.find(FakeGoTrue.signed(key, JWSAlgorithm.PS256, claims()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void a_claim_that_is_not_right_is_refused(Spoiled spoiled) {
    String token = project.token(spoiled.spoiling().apply(project.claims()).build());

    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void a_token_counts_until_a_minute_after_its_end() {
    String token = project.token();

    clock.advance(Duration.ofMinutes(60).plusSeconds(59));
    assertThat(tokens.find(token)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void a_token_for_later_is_refused() {
    Date soon = Date.from(clock.instant().plusSeconds(61));

    assertThat(tokens.find(project.token(project.claims().notBeforeTime(soon).build()))).isEmpty();
  }

  @Test
  void a_token_without_a_signature_is_refused() {
    assertThat(tokens.find(new PlainJWT(claims()).serialize())).isEmpty();
    String signed = project.token();
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\",\"kid\":\"one\"}".getBytes(UTF_8));

    assertThat(tokens.find(none + signed.substring(signed.indexOf('.')))).isEmpty();
    assertThat(tokens.find(signed.substring(0, signed.lastIndexOf('.') + 1))).isEmpty();
  }

  @Test
  void a_public_key_used_as_a_shared_secret_is_refused() throws JOSEException {
    RSAKey key = FakeGoTrue.rsa("rsa");
    project.published.add(key.toPublicJWK());
    for (byte[] secret :
        List.of(
            key.toRSAPublicKey().getEncoded(),
            key.toPublicJWK().toJSONString().getBytes(UTF_8),
            project.published.get(0).toJSONString().getBytes(UTF_8))) {
      for (String id : List.of("rsa", "one")) {
        SignedJWT forged =
            new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id).build(), claims());
        forged.sign(new MACSigner(secret));

        assertThat(tokens.find(forged.serialize())).isEmpty();
      }
    }
  }

  @Test
  void a_signature_by_another_key_of_the_same_name_is_refused() {
    ECKey other = FakeGoTrue.elliptic("one");

    assertThat(tokens.find(FakeGoTrue.signed(other, claims()))).isEmpty();
  }

  @Test
  void a_key_that_comes_with_the_token_is_not_believed() throws JOSEException {
    ECKey own = FakeGoTrue.elliptic("one");
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").jwk(own.toPublicJWK()).build(),
            claims());
    forged.sign(new ECDSASigner(own));

    assertThat(tokens.find(forged.serialize())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "not a token", "solt_abc"})
  void what_is_no_token_is_refused(String token) {
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void a_new_key_is_found_at_its_first_token() {
    assertThat(tokens.find(project.token())).isPresent();
    String old = project.token();
    clock.advance(Duration.ofMinutes(2));
    project.rotate("two");

    assertThat(tokens.find(project.token())).isPresent();
    assertThat(tokens.find(old)).isPresent();
    assertThat(project.keyRequests).hasValue(2);
  }

  @Test
  void a_revoked_key_is_forgotten_after_ten_minutes() {
    String token = project.token();
    assertThat(tokens.find(token)).isPresent();
    project.published.clear();

    clock.advance(Duration.ofMinutes(9));
    assertThat(tokens.find(token)).isPresent();
    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void a_flood_of_unknown_keys_does_not_ask_again_each_time() {
    assertThat(tokens.find(project.token())).isPresent();
    clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < 50; i++) {
      assertThat(tokens.find(FakeGoTrue.signed(FakeGoTrue.elliptic("k" + i), claims()))).isEmpty();
    }
    assertThat(project.keyRequests).hasValue(2);
  }

  @Test
  void while_the_endpoint_fails_the_old_keys_hold() {
    assertThat(tokens.find(project.token())).isPresent();
    project.keysStatus = 500;
    clock.advance(Duration.ofMinutes(30));

    assertThat(tokens.find(project.token())).isPresent();
    assertThat(tokens.find(project.token())).isPresent();
    assertThat(project.keyRequests).hasValue(2);
  }

  @Test
  void without_any_key_one_is_asked_to_try_later() {
    project.keysStatus = 500;

    assertThatThrownBy(() -> tokens.find(project.token())).isInstanceOf(TryLater.class);
    project.keysStatus = 200;
    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.find(project.token())).isPresent();
  }

  private JWTClaimsSet claims() {
    return project.claims().build();
  }
}
