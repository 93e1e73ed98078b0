package org.soletape.venue.stockx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.testing.Reply;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;

/** What is done and said when a token is refused or cannot be had. */
class StockxTokenFailureTest extends StockxTokenSite {
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
}
