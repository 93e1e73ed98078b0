package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.VenueCaller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.testing.Http;
import org.soletape.testing.VenueCaller;

class LimitsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Instant EVENING = Instant.parse("2026-11-23T23:59:59Z");

  private static RequestLimit limit(long perDay) {
    return new RequestLimit(Duration.ofSeconds(1), perDay, Clock.fixed(EVENING, ZoneOffset.UTC));
  }

  @Test
  void a_start_within_a_second_of_the_last_accepted_one_is_refused() {
    RequestLimit limit = limit(100);
    assertThat(limit.accepts(0)).isTrue();
    assertThat(limit.accepts(SECOND - 1)).isFalse();
    assertThat(limit.accepts(SECOND)).isTrue();
  }

  @Test
  void a_refused_request_does_not_move_the_pace() {
    RequestLimit limit = limit(100);
    limit.accepts(0);
    limit.accepts(SECOND / 2);
    assertThat(limit.accepts(SECOND)).isTrue();
  }

  @Test
  void the_daily_count_begins_anew_at_midnight_utc() {
    AtomicReference<Instant> now = new AtomicReference<>(EVENING);
    RequestLimit limit = new RequestLimit(Duration.ofSeconds(1), 2, now::get);
    assertThat(limit.accepts(0)).isTrue();
    assertThat(limit.accepts(SECOND)).isTrue();
    assertThat(limit.accepts(2 * SECOND)).isFalse();
    now.set(EVENING.plusSeconds(1));
    assertThat(limit.accepts(3 * SECOND)).isTrue();
  }

  @Test
  void each_venue_keeps_its_own_pace_and_the_token_endpoint_none() {
    try (SimulatedVenues venues = new SimulatedVenues(SimulationOptions.defaults())) {
      VenueCaller caller = new VenueCaller(venues);
      assertThat(caller.stockx("/catalog/search?query=a").statusCode()).isEqualTo(200);
      assertThat(caller.stockx("/catalog/search?query=a").statusCode()).isEqualTo(429);
      assertThat(caller.alias("/test").statusCode()).isEqualTo(200);
      assertThat(caller.alias("/test").statusCode()).isEqualTo(429);
      assertThat(caller.token("").statusCode()).isEqualTo(400);
      assertThat(caller.token("").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void the_journal_tells_who_asked_what_and_how_soon() {
    try (SimulatedVenues venues = new SimulatedVenues(SimulationOptions.defaults().unpaced())) {
      VenueCaller caller = new VenueCaller(venues);
      assertThat(venues.journal().smallestGap(Provider.STOCKX)).isEmpty();
      caller.token("");
      caller.stockx("/catalog/search?query=a");
      caller.alias("/test");
      assertThat(venues.journal().smallestGap(Provider.STOCKX)).isPresent();
      assertThat(venues.journal().smallestGap(Provider.ALIAS)).isEmpty();
      assertThat(venues.journal().count(Provider.STOCKX)).isEqualTo(2);
      JsonNode page = json(Http.get(venues.url("/journal")));
      assertThat(page.at("/requests/0/target").asText()).isEqualTo("/stockx/oauth/token");
      assertThat(page.at("/requests/1/target").asText())
          .isEqualTo("/stockx/v2/catalog/search?query=a");
      assertThat(page.at("/requests/1/status").asInt()).isEqualTo(200);
      assertThat(page.at("/venues/stockx/smallest_gap_ms").asDouble()).isPositive();
      assertThat(page.at("/venues/stockx/by_status/400").asInt()).isEqualTo(1);
      assertThat(page.at("/venues/alias/smallest_gap_ms").isNull()).isTrue();
    }
  }
}
