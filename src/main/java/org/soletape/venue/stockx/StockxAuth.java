package org.soletape.venue.stockx;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.Provider;
import org.soletape.db.DatabaseException;
import org.soletape.venue.Credentials;
import org.soletape.venue.HeaderText;
import org.soletape.venue.RequestGate;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueHttp;
import org.soletape.venue.VenueToken;
import org.soletape.venue.VenueTokens;
import org.soletape.venue.stockx.StockxWire.Token;

/**
 * The access token of StockX: used for its twelve hours, across restarts, and renewed a little
 * early by one thread for all. A refresh token that StockX sends in place of the configured one is
 * used from then on, until another is configured.
 */
final class StockxAuth {
  private static final Logger LOG = LoggerFactory.getLogger(StockxAuth.class);
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration LONGEST_LIFE = Duration.ofDays(30);
  private static final String AUDIENCE = "gateway.stockx.com";
  private static final TypeReference<Token> TOKEN = new TypeReference<>() {};

  private final StockxCredentials configured;
  private final URI tokenUrl;
  private final VenueTokens tokens;
  private final VenueHttp http;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();

  private Optional<VenueToken> held = Optional.empty();
  private Optional<VenueToken> unsaved = Optional.empty();
  private String refused = "";

  StockxAuth(
      StockxCredentials configured, URI tokenUrl, VenueTokens tokens, VenueHttp http, Clock clock) {
    this.configured = configured;
    this.tokenUrl = tokenUrl;
    this.tokens = tokens;
    this.http = http;
    this.clock = clock;
  }

  /** The headers of every call; a renewal they may need passes this gate. */
  Credentials during(RequestGate gate) {
    return new CallHeaders(gate);
  }

  private String accessToken(RequestGate gate) {
    renewing.lock();
    try {
      unsaved.ifPresent(this::save);
      if (unsaved.isEmpty() && held.filter(this::isUsable).isEmpty()) {
        held = persisted().or(() -> held);
      }
      if (held.filter(this::isUsable).isEmpty()) {
        VenueToken token = renewed(gate);
        // StockX may have put an end to the refresh token before this one.
        held = Optional.of(token);
        save(token);
      }
      return held.orElseThrow().accessToken();
    } finally {
      renewing.unlock();
    }
  }

  private void refuse(String accessToken) {
    renewing.lock();
    try {
      refused = accessToken;
    } finally {
      renewing.unlock();
    }
  }

  /** Another process may have renewed the token meanwhile. */
  private Optional<VenueToken> persisted() {
    return tokens
        .find(Provider.STOCKX)
        .filter(token -> token.configuredFingerprint().equals(configured.fingerprint()));
  }

  private boolean isUsable(VenueToken token) {
    return clock.instant().isBefore(token.expiresAt().minus(EARLY))
        && !token.accessToken().equals(refused);
  }

  private VenueToken renewed(RequestGate gate) {
    Optional<String> sentBefore = held.flatMap(VenueToken::refreshToken);
    Token answer = ask(sentBefore.orElse(configured.refreshToken()), gate);
    if (!HeaderText.fits(answer.accessToken()) || answer.expiresIn() == null) {
      throw unreadable();
    }
    return new VenueToken(
        answer.accessToken(),
        clock.instant().plusSeconds(Math.min(answer.expiresIn(), LONGEST_LIFE.toSeconds())),
        Optional.ofNullable(answer.refreshToken()).filter(HeaderText::fits).or(() -> sentBefore),
        configured.fingerprint());
  }

  /** A token that cannot be saved is used from memory, and saved with the next call. */
  private void save(VenueToken token) {
    try {
      tokens.save(Provider.STOCKX, token);
      unsaved = Optional.empty();
    } catch (DatabaseException e) {
      if (unsaved.isEmpty()) {
        LOG.warn("StockX's new token is not saved yet, the database refused: {}", e.getMessage());
      }
      unsaved = Optional.of(token);
    }
  }

  /**
   * Asked again with the same refresh token when nothing is answered in time. Had StockX replaced
   * it unheard, the new one is known to nobody, and asking at once is what a grace period allows.
   */
  private Token ask(String refreshToken, RequestGate gate) {
    HttpRequest request =
        HttpRequest.newBuilder(tokenUrl)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(ofString(form(refreshToken)))
            .build();
    try {
      return http.through(gate, Credentials.fixed(Map.of()), new StockxTokenErrors())
          .ask(request, TOKEN);
    } catch (BadItem e) {
      throw unreadable();
    }
  }

  private String form(String refreshToken) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "refresh_token");
    fields.put("client_id", configured.clientId());
    fields.put("client_secret", configured.clientSecret());
    fields.put("audience", AUDIENCE);
    fields.put("refresh_token", refreshToken);
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }

  /** No product is at fault, and the answer, which may hold tokens, is not quoted. */
  private static Unavailable unreadable() {
    return new Unavailable("StockX answered a token request with something unreadable", null);
  }

  private final class CallHeaders implements Credentials {
    private final RequestGate gate;

    CallHeaders(RequestGate gate) {
      this.gate = gate;
    }

    @Override
    public Map<String, String> headers() {
      return Map.of(
          "x-api-key", configured.apiKey(), "Authorization", "Bearer " + accessToken(gate));
    }

    @Override
    public boolean refused(Map<String, String> headers) {
      refuse(headers.get("Authorization").substring("Bearer ".length()));
      return true;
    }
  }
}
