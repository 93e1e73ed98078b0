package org.soletape.venue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A venue's HTTP as one run may use it: every attempt passes the run's gate, failures are retried
 * as their kind deserves, and an answer is read as JSON.
 */
public final class GatedHttp {
  private final VenueHttp http;
  private final RequestGate gate;
  private final Credentials credentials;
  private final ErrorTable errors;

  GatedHttp(VenueHttp http, RequestGate gate, Credentials credentials, ErrorTable errors) {
    this.http = http;
    this.gate = gate;
    this.credentials = credentials;
    this.errors = errors;
  }

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
    VenueJson<T> json = new VenueJson<>(http.provider(), shape);
    return new Question<>(http, gate, credentials, errors, request, json).answer();
  }
}
