package org.soletape.venue;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.venue.VenueSamples.PATIENCE;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.Reply;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;

/** What is waited for and asked again, whatever the venue does to us. */
abstract class VenuePatienceContract extends ScriptedVenue {
  @Test
  void a_429_is_waited_out_for_the_seconds_told() {
    server.will(tooMany().with("Retry-After", "7"), Reply.json(bookBody()));

    book();

    assertThat(gate.events()).containsExactly("before", "after", "pause", "before", "after");
    assertThat(gate.pauses()).containsExactly(ofSeconds(7));
  }

  @Test
  void a_429_is_waited_out_until_the_date_told() {
    server.will(
        tooMany().with("Retry-After", "Mon, 23 Nov 2026 10:00:12 GMT"), Reply.json(bookBody()));

    book();

    assertThat(gate.pauses()).containsExactly(ofSeconds(12));
  }

  @Test
  void a_429_that_tells_nothing_readable_is_waited_out_for_five_seconds() {
    server.will(tooMany().with("Retry-After", "soon"), Reply.json(bookBody()));

    book();

    assertThat(gate.pauses()).containsExactly(ofSeconds(5));
  }

  @Test
  void a_wait_is_never_longer_than_half_a_minute() {
    server.will(tooMany().with("Retry-After", "86400"), Reply.json(bookBody()));

    book();

    assertThat(gate.pauses()).containsExactly(ofSeconds(30));
  }

  @Test
  void a_second_429_is_the_end_and_tells_what_was_asked_for() {
    server.will(tooMany(), tooMany().with("Retry-After", "3600"), Reply.json(bookBody()));

    RateLimited failure = failureOfBook(RateLimited.class);

    assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_429_as_an_html_page_is_still_a_429() {
    server.will(Reply.html(429), Reply.html(429));

    failureOfBook(RateLimited.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 408, 500, 502, 503, 504})
  void an_outage_is_tried_again_after_a_pause(int status) {
    server.will(Reply.json(status, "{\"message\":\"later\"}"), Reply.json(bookBody()));

    assertThat(book().book().quotes()).isNotEmpty();
    assertThat(gate.events()).containsExactly("before", "after", "pause", "before", "after");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 504})
  void an_html_page_is_an_outage_under_any_status(int status) {
    server.will(Reply.html(status), Reply.html(status), Reply.html(status));

    assertThat(failureOfBook(Unavailable.class)).hasMessageContaining("an HTML page");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void an_html_page_that_is_labelled_json_is_an_outage() {
    Reply page = Reply.html(200).with("Content-Type", "application/json");
    server.will(page, Reply.json(bookBody()));

    assertThat(book().book().quotes()).isNotEmpty();
  }

  @Test
  void the_pauses_between_outages_grow() {
    Reply outage = Reply.json(500, "{}");
    server.will(outage, outage, outage, Reply.json(bookBody()));

    failureOfBook(Unavailable.class);

    assertThat(server.requests()).hasSize(3);
    assertThat(gate.pauses()).hasSize(2);
    assertThat(gate.pauses().get(0)).isBetween(Duration.ofMillis(5), Duration.ofMillis(15));
    assertThat(gate.pauses().get(1)).isBetween(Duration.ofMillis(10), Duration.ofMillis(30));
  }

  @Test
  void a_429_between_outages_does_not_count_as_one() {
    Reply outage = Reply.json(503, "{}");
    server.will(outage, tooMany(), outage, Reply.json(bookBody()));

    assertThat(book().book().quotes()).isNotEmpty();
  }

  @Test
  void a_venue_that_stays_silent_is_unavailable() {
    server.will(Reply.silence(), Reply.silence(), Reply.silence());
    var hasty = new HttpPatience(ofSeconds(2), Duration.ofMillis(60), Duration.ofMillis(1));

    Venue venue = venueAt(server.url(), hasty).open(gate);

    assertThatThrownBy(() -> venue.book(product())).isInstanceOf(Unavailable.class);
    assertThat(Collections.frequency(gate.events(), "before")).isEqualTo(3);
    assertThat(Collections.frequency(gate.events(), "after")).isEqualTo(3);
  }

  @Test
  void a_venue_that_cannot_be_reached_is_unavailable() {
    URI nobody = server.url();
    server.close();

    Venue venue = venueAt(nobody, PATIENCE).open(gate);

    assertThatThrownBy(() -> venue.book(product())).isInstanceOf(Unavailable.class);
    assertThat(Collections.frequency(gate.events(), "before")).isEqualTo(3);
  }

  @Test
  void an_answer_that_broke_off_is_asked_for_once_more() {
    server.will(Reply.json(bookBody()).brokenOff(), Reply.json(bookBody()));

    assertThat(book().book().quotes()).isNotEmpty();
    assertThat(gate.events()).containsExactly("before", "after", "pause", "before", "after");
  }

  @Test
  void an_answer_that_breaks_off_twice_is_a_bad_item() {
    Reply half = Reply.json(bookBody().substring(0, bookBody().length() / 2));
    server.will(half, Reply.json(bookBody()).brokenOff(), Reply.json(bookBody()));

    assertThat(failureOfBook(BadItem.class).isGone()).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void an_empty_body_twice_is_a_bad_item() {
    server.will(Reply.json(""), Reply.json(""));

    failureOfBook(BadItem.class);
    assertThat(server.requests()).hasSize(2);
  }

  private static Reply tooMany() {
    return Reply.json(429, "{\"message\":\"Too Many Requests\"}");
  }
}
