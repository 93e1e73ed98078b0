package org.soletape.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.venue.VenueSamples.PATIENCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Product;
import org.soletape.testing.Reply;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.Unavailable;

/** What polling relies on in every venue, whatever the venue does to us. */
abstract class VenueContractTest extends VenuePatienceContract {
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
        new Product(mapped.id(), mapped.sku(), Optional.empty(), Map.of(), mapped.sizes());
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

  private Reply[] refusals() {
    Reply refusal = Reply.json(401, "{\"message\":\"Unauthorized\"}");
    List<Reply> replies = new ArrayList<>();
    replies.add(refusal);
    replies.addAll(renewal());
    replies.add(refusal);
    return replies.toArray(Reply[]::new);
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
