package org.soletape.venue.stockx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.ScriptedServer.Request;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.MemoryTokens;
import org.soletape.venue.RecordingGate;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueSamples;
import org.soletape.venue.VenueToken;

class StockxAuthTest {
  private static final StockxCredentials CREDENTIALS =
      new StockxCredentials("key-1", "client-1", "secret&1", "refresh-1");
  private static final StyleCode CODE = new StyleCode("HR2040-110");
  private static final Reply ROTATING =
      Reply.json(
          "{\"access_token\":\"access-1\",\"expires_in\":43200,\"refresh_token\":\"refresh-2\"}");
  private static final Reply NOTHING_FOUND = Reply.json("{\"products\":[]}");

  private final MovableClock clock = new MovableClock();
  private final MemoryTokens tokens = new MemoryTokens();
  private final RecordingGate gate = new RecordingGate();
  private ScriptedServer server;

  @BeforeEach
  void start_server() {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop_server() {
    server.close();
  }

  @Test
  void the_first_call_gets_a_token_with_the_refresh_token() {
    server.will(token("access-1"), NOTHING_FOUND);

    search(stockx(CREDENTIALS));

    Request renewal = server.requests().getFirst();
    assertThat(renewal.method()).isEqualTo("POST");
    assertThat(renewal.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(renewal.body())
        .isEqualTo(
            "grant_type=refresh_token&client_id=client-1&client_secret=secret%261"
                + "&audience=gateway.stockx.com&refresh_token=refresh-1");
    assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer access-1");
  }

  @Test
  void a_token_request_passes_the_gate_like_any_other() {
    server.will(Reply.html(504), token("access-1"), NOTHING_FOUND);

    search(stockx(CREDENTIALS));

    assertThat(gate.events())
        .containsExactly("before", "after", "pause", "before", "after", "before", "after");
  }

  @Test
  void a_token_is_used_until_five_minutes_before_its_end() {
    Stockx stockx = stockx(CREDENTIALS);
    server.will(token("access-1"), NOTHING_FOUND, NOTHING_FOUND, token("access-2"), NOTHING_FOUND);

    search(stockx);
    clock.advance(Duration.ofSeconds(43_200 - 301));
    search(stockx);
    clock.advance(Duration.ofSeconds(1));
    search(stockx);

    assertThat(bearers()).containsExactly("access-1", "access-1", "access-2");
  }

  @Test
  void a_kept_token_outlives_the_process() {
    server.will(token("access-1"), NOTHING_FOUND, NOTHING_FOUND);

    search(stockx(CREDENTIALS));
    search(stockx(CREDENTIALS));

    assertThat(bearers()).containsExactly("access-1", "access-1");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_token_another_process_has_renewed_is_taken_over() {
    Stockx stockx = stockx(CREDENTIALS);
    server.will(token("access-1"), NOTHING_FOUND, NOTHING_FOUND);
    search(stockx);
    clock.advance(Duration.ofHours(12));

    tokens.save(Provider.STOCKX, kept("access-elsewhere", CREDENTIALS));
    search(stockx);

    assertThat(bearers()).containsExactly("access-1", "access-elsewhere");
  }

  @Test
  void a_new_refresh_token_is_kept_and_used_from_then_on() {
    server.will(ROTATING, NOTHING_FOUND, token("access-2"), NOTHING_FOUND, token("access-3"));
    server.will(NOTHING_FOUND);

    search(stockx(CREDENTIALS));
    clock.advance(Duration.ofHours(12));
    search(stockx(CREDENTIALS));
    clock.advance(Duration.ofHours(12));
    search(stockx(CREDENTIALS));

    assertThat(refreshTokens()).containsExactly("refresh-1", "refresh-2", "refresh-2");
  }

  @Test
  void a_new_refresh_token_that_cannot_be_saved_is_used_and_saved_with_the_next_call() {
    server.will(ROTATING, NOTHING_FOUND, NOTHING_FOUND, NOTHING_FOUND, token("access-2"));
    server.will(NOTHING_FOUND);
    Stockx stockx = stockx(CREDENTIALS);
    tokens.refuse();

    search(stockx);
    search(stockx);
    assertThat(tokens.find(Provider.STOCKX)).isEmpty();
    tokens.accept();
    search(stockx);

    assertThat(tokens.find(Provider.STOCKX).flatMap(VenueToken::refreshToken))
        .hasValue("refresh-2");
    clock.advance(Duration.ofHours(12));
    search(stockx(CREDENTIALS));
    assertThat(refreshTokens()).containsExactly("refresh-1", "refresh-2");
    assertThat(bearers()).containsExactly("access-1", "access-1", "access-1", "access-2");
  }

  @Test
  void an_older_kept_token_never_replaces_one_that_could_not_be_saved() {
    tokens.save(Provider.STOCKX, kept("access-old", CREDENTIALS));
    clock.advance(Duration.ofHours(12));
    server.will(ROTATING, NOTHING_FOUND, token("access-2"), NOTHING_FOUND);
    Stockx stockx = stockx(CREDENTIALS);
    tokens.refuse();

    search(stockx);
    clock.advance(Duration.ofHours(12));
    search(stockx);

    assertThat(refreshTokens()).containsExactly("refresh-1", "refresh-2");
  }

  /** What a venue that rotates has replaced unheard is lost; a person is told what to do. */
  @Test
  void a_token_request_without_an_answer_is_repeated_and_its_refusal_says_what_to_do() {
    server.will(Reply.silence(), Reply.json(403, "{\"error\":\"invalid_grant\"}"));

    Duration second = Duration.ofSeconds(1);
    HttpPatience impatient = new HttpPatience(second, second, Duration.ofMillis(10));
    assertThatThrownBy(() -> search(stockx(CREDENTIALS, impatient)))
        .isInstanceOf(AuthExpired.class)
        .hasMessageContaining("spent or revoked")
        .hasMessageContaining("set STOCKX_REFRESH_TOKEN");
    assertThat(refreshTokens()).containsExactly("refresh-1", "refresh-1");
    assertThat(tokens.find(Provider.STOCKX)).isEmpty();
  }

  @Test
  void another_configured_refresh_token_puts_an_end_to_what_was_kept() {
    tokens.save(Provider.STOCKX, kept("access-old", CREDENTIALS));
    server.will(token("access-new"), NOTHING_FOUND);

    search(stockx(new StockxCredentials("key-1", "client-1", "secret-1", "refresh-9")));

    assertThat(refreshTokens()).containsExactly("refresh-9");
    assertThat(bearers()).containsExactly("access-new");
  }

  @Test
  void twenty_threads_without_a_token_renew_it_once() throws Exception {
    Stockx stockx = stockx(CREDENTIALS);
    server.will(token("access-1"));
    for (int i = 0; i < 20; i++) {
      server.will(NOTHING_FOUND);
    }

    List<Future<List<Listing>>> searches = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        searches.add(threads.submit(() -> search(stockx)));
      }
    }

    for (Future<List<Listing>> each : searches) {
      assertThat(each.get()).isEmpty();
    }
    assertThat(refreshTokens()).hasSize(1);
    assertThat(bearers()).hasSize(20).containsOnly("access-1");
  }

  @Test
  void a_refused_token_is_renewed_once_and_the_call_repeated() {
    tokens.save(Provider.STOCKX, kept("access-old", CREDENTIALS));
    server.will(Reply.json(401, "{}"), token("access-new"), NOTHING_FOUND, NOTHING_FOUND);
    Stockx stockx = stockx(CREDENTIALS);

    search(stockx);
    search(stockx);

    assertThat(bearers()).containsExactly("access-old", "access-new", "access-new");
  }

  @Test
  void a_spent_refresh_token_says_what_to_do() {
    server.will(
        Reply.json(
            403,
            "{\"error\":\"invalid_grant\",\"error_description\":\"Unknown token refresh-1\"}"));

    assertThatThrownBy(() -> search(stockx(CREDENTIALS)))
        .isInstanceOf(AuthExpired.class)
        .hasMessageContaining("invalid_grant")
        .hasMessageContaining("set STOCKX_REFRESH_TOKEN")
        .hasMessageNotContaining("refresh-1");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_refused_client_says_what_to_check() {
    server.will(Reply.json(401, "{\"error\":\"access_denied\"}"));

    assertThatThrownBy(() -> search(stockx(CREDENTIALS)))
        .isInstanceOf(AuthExpired.class)
        .hasMessageContaining("STOCKX_CLIENT_SECRET");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void an_outage_of_the_token_endpoint_is_tried_three_times_and_no_more() {
    server.will(Reply.html(403), Reply.html(503), Reply.json(500, "{}"));

    assertThatThrownBy(() -> search(stockx(CREDENTIALS))).isInstanceOf(Unavailable.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_rate_limited_token_endpoint_is_waited_for_once() {
    server.will(Reply.json(429, "{}").with("Retry-After", "2"), Reply.json(429, "{}"));

    assertThatThrownBy(() -> search(stockx(CREDENTIALS))).isInstanceOf(RateLimited.class);
    assertThat(gate.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void a_token_answer_that_cannot_be_read_blames_no_product_and_shows_nothing() {
    for (String body :
        List.of(
            "{\"access_token\":\"two words\",\"expires_in\":43200}",
            "{\"access_token\":\"half-a-token\"}",
            "{\"expires_in\":43200}",
            "[\"half-a-token\"]",
            "half-a-token")) {
      server.will(Reply.json(body));

      assertThatThrownBy(() -> search(stockx(CREDENTIALS)))
          .isInstanceOf(Unavailable.class)
          .hasNoCause()
          .hasMessageNotContaining("half-a-token");
    }
    assertThat(tokens.find(Provider.STOCKX)).isEmpty();
  }

  @Test
  void credentials_and_tokens_print_no_secret() {
    assertThat(CREDENTIALS.toString() + kept("access-1", CREDENTIALS))
        .doesNotContain("key-1", "secret&1", "refresh-1", "access-1");
    assertThat(CREDENTIALS.fingerprint()).doesNotContain("refresh-1");
  }

  @Test
  void a_credential_that_no_header_can_carry_is_refused_without_being_shown() {
    assertThatThrownBy(() -> new StockxCredentials("key\n", "client", "secret", "refresh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("API key")
        .hasMessageNotContaining("key\n");
  }

  private List<Listing> search(Stockx stockx) {
    return stockx.open(gate).search(CODE);
  }

  private Stockx stockx(StockxCredentials credentials) {
    return stockx(credentials, VenueSamples.PATIENCE);
  }

  private Stockx stockx(StockxCredentials credentials, HttpPatience patience) {
    return new Stockx(
        new StockxSettings(
            server.url(),
            server.url().resolve("/oauth/token"),
            credentials,
            Currency.getInstance("USD"),
            patience),
        tokens,
        clock);
  }

  private VenueToken kept(String accessToken, StockxCredentials credentials) {
    Instant end = clock.instant().plus(Duration.ofHours(12));
    return new VenueToken(accessToken, end, Optional.empty(), credentials.fingerprint());
  }

  private static Reply token(String accessToken) {
    return Reply.json(
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":43200}"
            .formatted(accessToken));
  }

  private List<String> bearers() {
    return server.requests().stream()
        .filter(request -> request.method().equals("GET"))
        .map(request -> request.header("Authorization").substring("Bearer ".length()))
        .toList();
  }

  private List<String> refreshTokens() {
    return server.requests().stream()
        .filter(request -> request.method().equals("POST"))
        .map(request -> request.body().replaceFirst(".*refresh_token=", ""))
        .toList();
  }

  /** A clock that moves when told. */
  private static final class MovableClock extends Clock {
    private volatile Instant now = VenueSamples.NOW;

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("always UTC");
    }
  }
}
