package org.soletape.venue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A venue's HTTP as one run may use it: every attempt passes the run's gate, failures are retried
 * as their kind deserves, and an answer is read as JSON.
 */
public record GatedHttp(
    VenueHttp http, RequestGate gate, Credentials credentials, ErrorTable errors) {

  /**
   * Gets a JSON document.
   *
   * @throws VenueFailure when there is no usable answer, also after retries
   */
  public <T> T get(URI uri, TypeReference<T> shape) {
    return ask(HttpRequest.newBuilder(uri).build(), shape);
  }

  /**
   * Sends a request that may be repeated, and reads the JSON answered.
   *
   * @throws VenueFailure when there is no usable answer, also after retries
   */
  public <T> T ask(HttpRequest request, TypeReference<T> shape) {
    return new Question<>(this, request, new VenueJson<>(http.provider(), shape)).answer();
  }
}
