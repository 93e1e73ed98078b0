package org.soletape.venue.stockx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Provider;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer.Request;
import org.soletape.venue.VenueToken;

/** How an access token is got, kept and renewed. */
class StockxAuthTest extends StockxTokenSite {
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
}
