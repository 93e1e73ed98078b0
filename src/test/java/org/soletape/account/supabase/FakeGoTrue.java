package org.soletape.account.supabase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A Supabase project's authentication: real keys, real signatures, over real HTTP. */
final class FakeGoTrue implements AutoCloseable {
  static final UUID ANNA = UUID.fromString("5c0b6a1e-0000-4000-8000-00000000000a");
  static final String EMAIL = "anna@example.com";
  static final String PASSWORD = "seven pairs of dunks";
  static final String API_KEY = "sb_publishable_test";

  final List<JWK> published = new CopyOnWriteArrayList<>();
  final AtomicInteger keyRequests = new AtomicInteger();
  volatile int keysStatus = 200;
  volatile int signInStatus = 200;
  volatile String errorCode = "invalid_credentials";
  private final HttpServer server;
  private final Clock clock;
  private volatile ECKey current = elliptic("one");

  FakeGoTrue(Clock clock) {
    this.clock = clock;
    published.add(current.toPublicJWK());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/auth/v1/.well-known/jwks.json", this::keys);
    server.createContext("/auth/v1/token", this::token);
    server.start();
  }

  SupabaseSettings settings() {
    URI url = URI.create("http://localhost:" + server.getAddress().getPort());
    return new SupabaseSettings(url, API_KEY);
  }

  String issuer() {
    return settings().issuer();
  }

  /** A new key signs from now on; older ones stay published. */
  void rotate(String id) {
    current = elliptic(id);
    published.add(current.toPublicJWK());
  }

  /** The claims of a signed-in person, to be spoiled. */
  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(ANNA.toString())
        .audience("authenticated")
        .claim("role", "authenticated")
        .claim("email", EMAIL)
        .claim("is_anonymous", false)
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))));
  }

  String token() {
    return token(claims().build());
  }

  String token(JWTClaimsSet claims) {
    return signed(current, claims);
  }

  static String signed(ECKey key, JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.ES256, key.getKeyID()), claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header(algorithm, key.getKeyID()), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm).keyID(keyId).build();
  }

  static ECKey elliptic(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyRequests.incrementAndGet();
    answer(exchange, keysStatus, new JWKSet(published).toString());
  }

  private void token(HttpExchange exchange) throws IOException {
    JsonNode body = new JsonMapper().readTree(exchange.getRequestBody());
    if (!API_KEY.equals(exchange.getRequestHeaders().getFirst("apikey"))
        || !"grant_type=password".equals(exchange.getRequestURI().getQuery())) {
      answer(exchange, 401, "{\"message\":\"Invalid API key\"}");
    } else if (signInStatus != 200) {
      answer(
          exchange,
          signInStatus,
          "{\"code\":%d,\"error_code\":\"%s\",\"msg\":\"no\"}".formatted(signInStatus, errorCode));
    } else if (EMAIL.equals(body.path("email").asText())
        && PASSWORD.equals(body.path("password").asText())) {
      answer(
          exchange,
          200,
          "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":3600}"
              .formatted(token()));
    } else {
      answer(
          exchange,
          400,
          "{\"code\":400,\"error_code\":\"invalid_credentials\",\"msg\":\"Invalid login\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
