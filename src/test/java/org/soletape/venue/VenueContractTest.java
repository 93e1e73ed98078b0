package org.soletape.venue;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.soletape.venue.VenueSamples.PATIENCE;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Product;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;

/** What polling relies on in every venue, whatever the venue does to us. */
abstract class VenueContractTest {
  private final RecordingGate gate = new RecordingGate();
  private ScriptedServer server;

  /** The venue at this address, ready to ask without renewing its credentials first. */
  abstract VenueFactory venueAt(URI url, HttpPatience patience);

  /** The body of a book of {@link #product()}. */
  abstract String bookBody();

  /** The replies between a 401 and the retry: to whatever the venue does to get new credentials. */
  abstract List<Reply> renewal();

  /** How often a call is asked when every answer is a 401. */
  abstract int callsWhenRefused();

  /** What a call carries in its headers, so that the venue may quote it. */
  abstract List<String> sentSecrets();

  /** Everything that must never be shown. */
  abstract List<String> secrets();

  private static Product product() {
    return VenueSamples.product();
  }

  @BeforeEach
  void start_server() {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop_server() {
    server.close();
  }

  @Test
  void a_book_is_read_in_one_request() {
    server.will(Reply.json(bookBody()));

    BookAnswer answer = book();

    assertThat(answer.book().productId()).isEqualTo(product().id());
    assertThat(answer.book().quotes()).isNotEmpty();
    assertThat(answer.book().observedAt()).isEqualTo(VenueSamples.NOW);
    assertThat(gate.events()).containsExactly("before", "after");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_request_says_who_asks_and_what_it_takes() {
    server.will(Reply.json(bookBody()));

    book();

    var request = server.requests().getFirst();
    assertThat(request.header("User-Agent")).startsWith("Soletape/");
    assertThat(request.header("Accept")).isEqualTo("application/json");
    assertThat(request.header("Authorization")).startsWith("Bearer ");
  }

  @Test
  void a_zipped_book_is_read() {
    server.will(Reply.json(bookBody()).zipped());

    assertThat(book().book().quotes()).isNotEmpty();
  }

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

  @Test
  void a_401_is_tried_again_once_when_new_credentials_can_be_had() {
    server.will(refusals());

    failureOfBook(AuthExpired.class);

    assertThat(server.requests()).hasSize(callsWhenRefused() + renewal().size());
    assertThat(gate.pauses()).isEmpty();
  }

  @Test
  void a_403_is_not_tried_again() {
    server.will(Reply.json(403, "{\"message\":\"Forbidden\"}"), Reply.json(bookBody()));

    assertThat(failureOfBook(AuthExpired.class)).hasMessageContaining("403");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_404_means_that_the_id_is_gone() {
    server.will(Reply.json(404, "{\"message\":\"Not Found\"}"));

    assertThat(failureOfBook(BadItem.class).isGone()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_404_page_of_the_edge_says_nothing_about_the_id() {
    server.will(Reply.html(404), Reply.html(404), Reply.html(404));

    failureOfBook(Unavailable.class);
  }

  @Test
  void a_400_is_about_this_product_alone() {
    server.will(Reply.json(400, "{\"code\":3,\"message\":\"no such\\nthing\"}"));

    BadItem failure = failureOfBook(BadItem.class);

    assertThat(failure.isGone()).isFalse();
    assertThat(failure).hasMessageContaining("no such thing");
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

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "17", "null", "[null]", "[[]]", "{}", "[]", "nonsense", "{]"})
  void json_of_another_shape_is_a_bad_item_at_once(String body) {
    server.will(Reply.json(body), Reply.json(bookBody()));

    failureOfBook(BadItem.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_body_without_end_is_a_bad_item() {
    server.will(Reply.json(" ".repeat(BoundedBody.LIMIT + 1)), Reply.json(bookBody()));

    assertThat(failureOfBook(BadItem.class)).hasMessageContaining("longer than");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_small_body_that_unzips_without_end_is_a_bad_item() {
    server.will(Reply.json(" ".repeat(BoundedBody.LIMIT + 1)).zipped());

    assertThat(failureOfBook(BadItem.class)).hasMessageContaining("longer than");
  }

  @Test
  void a_closed_gate_lets_no_request_through() {
    Venue venue = venueAt(server.url(), PATIENCE).open(new ClosedGate());

    assertThatThrownBy(() -> venue.book(product())).isInstanceOf(GateClosed.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void an_interrupted_run_ends_like_one_whose_gate_closed() {
    server.will(Reply.silence());
    Thread.currentThread().interrupt();

    assertThatThrownBy(this::book).isInstanceOf(GateClosed.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(gate.events()).containsExactly("before", "after");
  }

  @Test
  void a_product_that_is_not_mapped_is_a_bad_item_without_a_request() {
    Product mapped = product();
    Product unmapped =
        new Product(mapped.id(), mapped.sku(), Optional.empty(), 0, Map.of(), mapped.sizes());
    Venue venue = venueAt(server.url(), PATIENCE).open(gate);

    assertThatThrownBy(() -> venue.book(unmapped)).isInstanceOf(BadItem.class);
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500})
  void no_message_shows_a_secret_even_when_the_venue_quotes_it(int status) {
    String quoting = "{\"message\":\"you sent " + String.join(" ", sentSecrets()) + "\"}";
    for (int i = 0; i < 3; i++) {
      server.will(Reply.json(status, quoting));
    }

    failureOfBook(VenueFailure.class);
  }

  private BookAnswer book() {
    return venueAt(server.url(), PATIENCE).open(gate).book(product());
  }

  private <T extends VenueFailure> T failureOfBook(Class<T> kind) {
    T failure = catchThrowableOfType(kind, this::book);
    assertThat(failure).isNotNull();
    assertThat(messagesOf(failure))
        .noneMatch(message -> secrets().stream().anyMatch(message::contains));
    return failure;
  }

  private static List<String> messagesOf(Throwable failure) {
    List<String> messages = new ArrayList<>();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      messages.add(each.toString());
    }
    return messages;
  }

  private Reply[] refusals() {
    Reply refusal = Reply.json(401, "{\"message\":\"Unauthorized\"}");
    List<Reply> replies = new ArrayList<>();
    replies.add(refusal);
    replies.addAll(renewal());
    replies.add(refusal);
    return replies.toArray(Reply[]::new);
  }

  private static Reply tooMany() {
    return Reply.json(429, "{\"message\":\"Too Many Requests\"}");
  }

  /** The gate of a run that is over. */
  private static final class ClosedGate implements RequestGate {
    @Override
    public void beforeRequest() {
      throw new GateClosed("the run is over");
    }

    @Override
    public void afterRequest() {
      throw new AssertionError("nothing was let through");
    }

    @Override
    public void pause(Duration duration) {
      throw new GateClosed("the run is over");
    }
  }
}
